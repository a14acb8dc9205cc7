using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;
using Platform.Contracts.Customers;
using Platform.Contracts.Orders;
using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>Turns what somebody came with into a new case, or into one more entry of a case that is there.</summary>
internal sealed class Intake(AfterSalesDb db, Caller caller, ContactSeal seal, FieldCipher cipher, Joining joining, Standings standings, Placement placement, ServiceItemChoice items, Router router, NumberBlocks numbers)
{
    /// <summary>The case: new and not tracked (its id is 0), or tracked and joined, or just found.</summary>
    public async Task<Case> Take(OpenCase.OpenCaseInput input, RowScope scope, CancellationToken ct)
    {
        var staff = caller.Can(CasePermissions.Open);
        var channel = input.Channel ?? (staff ? ServiceChannel.Phone : ServiceChannel.Web);
        if (input.ExternalId is { } external && await Known(channel, external, scope, ct) is { } before) return before;
        var named = await placement.Check(input, scope, ct);
        var item = await items.Of(input.ServiceItemId, staff, ct);
        var comer = new Comer(named.PartyId, seal.Phone(input.Contact?.Phone), seal.Mail(input.Contact?.Email));
        var matter = new Matter(input.Kind, item?.Id, named.Place?.LocationId, named.OrderId);
        var there = input.JoinTo is { } id ? await db.Take<Case>(id, "joinTo", scope, null, ct)
            : input.Separate ? null : await joining.Find(comer, matter, scope, ct);
        var entry = Entry(input, channel, comer, there is not null);
        if (there is not null)
        {
            there.Join(entry);
            return there;
        }
        return Case.Open(await New(input, named, item, entry, ct));
    }

    async Task<NewCase> New(OpenCase.OpenCaseInput input, Named named, ServiceItem? item, CaseEntry entry, CancellationToken ct)
    {
        var team = input.TeamId is null ? null : await standings.Team(input.TeamId, "teamId", ct);
        var facts = new RoutingFacts(input.Kind, entry.Channel, item?.Id, named.Place?.LocationId, named.Place?.RegionCode, named.Org, input.Title + "\n" + input.Description);
        var route = await router.Route(facts, team, item?.TeamId, ct);
        var owner = await standings.Person(team, input.OwnerId, "ownerId", ct) ?? route.OwnerId;
        var now = db.Now;
        return new NewCase
        {
            Number = await numbers.OfDayAsync(db, "CS", ct), Org = input.OrgUnitId is null && named.Place is null && route.Team is { } t ? t.Org : named.Org, Kind = route.Kind ?? input.Kind, Subkind = input.Subkind.Tidy(),
            Channel = entry.Channel, Title = input.Title.Trim(), Description = input.Description.Tidy(), Entry = entry, OpenedAt = now, PartyId = named.PartyId, LocationId = named.Place?.LocationId,
            OrderId = named.OrderId, ServiceItemId = item?.Id, ServiceItemCode = item?.Code, Standing = new Standing(route.QueueId, route.Team?.TeamId, owner, input.Priority ?? route.Priority ?? CasePriority.Normal),
        };
    }

    CaseEntry Entry(OpenCase.OpenCaseInput input, ServiceChannel channel, Comer comer, bool joined) => new()
    {
        Channel = channel, ExternalId = input.ExternalId, TextSealed = cipher.Protect(input.Description.Tidy() is { } more ? input.Title.Trim() + "\n" + more : input.Title.Trim()),
        ContactSealed = comer.PartyId is null ? seal.Seal(input.Contact) : null, PhoneIndex = comer.PhoneIndex, MailIndex = comer.MailIndex, PartyId = comer.PartyId, IsJoined = joined, TakenBy = caller.UserId, At = db.Now,
    };

    async Task<Case?> Known(ServiceChannel channel, string externalId, RowScope scope, CancellationToken ct)
    {
        if (await db.Set<CaseEntry>().Where(e => e.Channel == channel && e.ExternalId == externalId).Select(e => (long?)e.CaseId).FirstOrDefaultAsync(ct) is not { } id) return null;
        var it = await db.Set<Case>().Within(scope).FirstOrDefaultAsync(c => c.Id == id, ct);
        if (it is { State: CaseState.Duplicate, RelatedCaseId: { } into }) it = await db.Set<Case>().Within(scope).FirstOrDefaultAsync(c => c.Id == into, ct);
        return it ?? throw new Refused(CommonErrors.AlreadyExists, "externalId", ("what", "externalId"), ("value", externalId));
    }
}
