using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;
using Platform.Contracts.Administration;
using Platform.Contracts.Customers;
using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>Makes work orders, and says whether a case still has any; asked by use cases within their own transaction.</summary>
internal sealed class WorkDesk(AfterSalesDb db, NumberBlocks numbers, IServiceLocations locations, IOrganisation organisation, IParties parties, ITeams teams, FieldCipher cipher, Caller caller)
{
    /// <summary>The dispatch slip of a case that is being accepted; tracked, saved with the case.</summary>
    public async Task<WorkOrder> OpenForCaseAsync(long caseId, OrgPath org, ServiceItem item, string title, string? description, WorkPriority priority, long? partyId, long? locationId, long? teamId,
        SealedContact? contact, DateTime? promisedBy, CancellationToken ct)
    {
        var place = await PlaceAsync(locationId, ct);
        contact ??= await ReachedAsync(partyId, ct);
        var order = WorkOrder.ForCase(new NewWork
        {
            Number = await numbers.OfDayAsync(db, "WO", ct), Org = org, Now = db.Now, Title = title, Description = description, Item = item, CaseId = caseId, PartyId = partyId, LocationId = locationId,
            TeamId = teamId, Priority = priority, PromisedBy = promisedBy, RegionCode = place?.RegionCode, Place = place?.Path, Contact = contact?.Seal(cipher), PhoneIndex = WorkContact.IndexOf(contact?.Phone, cipher),
        });
        db.Add(order);
        return order;
    }

    /// <summary>How a customer who is known is reached; null when nothing is known.</summary>
    public async Task<SealedContact?> ReachedAsync(long? partyId, CancellationToken ct)
        => partyId is { } id && (await parties.Cards([id], ct)).GetValueOrDefault(id) is { } card ? new SealedContact(card.Name, card.Phone, card.Email, card.Address) : null;

    /// <summary>The place as a slip needs it; null when none is named or it is unknown.</summary>
    public async Task<ServicePlace?> PlaceAsync(long? locationId, CancellationToken ct)
        => locationId is { } id ? (await locations.Get([id], ct)).GetValueOrDefault(id) : null;

    /// <summary>The unit that a new document belongs to, within the caller's reach.</summary>
    public async Task<OrgPath> OrgAsync(long? unitId, RowScope scope, string field, CancellationToken ct)
    {
        var path = unitId is { } id ? await organisation.PathOf(id, ct) : caller.Home ?? await organisation.HeadOffice(ct);
        return path is { } found && (unitId is null || scope.Reaches(found)) ? found : throw new Refused(CommonErrors.NotFound, field, ("what", "OrgUnit"));
    }

    /// <summary>Refuses a team that does not exist.</summary>
    public async Task RequireTeamAsync(long? teamId, string field, CancellationToken ct)
    {
        if (teamId is { } id && !(await teams.Get([id], ct)).ContainsKey(id)) throw new Refused(CommonErrors.NotFound, field, ("what", "Team"));
    }

    /// <summary>Whether the caller may name what belongs to a unit.</summary>
    public bool MayName(OrgPath what, RowScope scope) => Placement.MayName(what, scope, caller);

    /// <summary>Refuses a party that does not exist or is out of reach: its name and telephone would go onto the slip.</summary>
    public async Task RequirePartyAsync(long? partyId, RowScope scope, string field, CancellationToken ct)
    {
        if (partyId is { } id && !((await parties.Orgs([id], ct)).TryGetValue(id, out var org) && MayName(org, scope))) throw new Refused(CommonErrors.NotFound, field, ("what", "Party"));
    }
}
