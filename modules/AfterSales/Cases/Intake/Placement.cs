using Platform.Contracts.Administration;
using Platform.Contracts.Customers;
using Platform.Contracts.Orders;

namespace Platform.AfterSales;

/// <summary>What an intake names, looked up and within reach.</summary>
internal sealed record Named(long? PartyId, ServicePlace? Place, long? OrderId, OrgPath Org);

/// <summary>Looks up customer, place, order and unit of an intake. What is out of reach answers as what does not exist.</summary>
internal sealed class Placement(Caller caller, IParties parties, IServiceLocations locations, IOrders orders, IOrganisation organisation)
{
    public async Task<Named> Check(OpenCase.OpenCaseInput input, RowScope scope, CancellationToken ct)
    {
        var staff = caller.Can(CasePermissions.Open);
        var place = await Place(input.LocationId, staff, scope, ct);
        var party = staff ? await Party(input, place, scope, ct) : caller.PartyId;
        var order = await Order(input.OrderId, staff, ct);
        return new Named(party, place, order, await Org(input.OrgUnitId, place, scope, ct));
    }

    /// <summary>Whether somebody may name what belongs to a unit: within the reach of what they do, or of their own unit or one above it.</summary>
    public static bool MayName(OrgPath what, RowScope scope, Caller caller) => scope.Reaches(what) || (caller.Home is { } home && RoutingRule.Covers(what, home));

    /// <summary>A customer within reach; null when none is named.</summary>
    public async Task<long?> Party(string? globalId, RowScope scope, CancellationToken ct)
        => CaseChecks.RowOf(globalId, "Party") is not { } id ? null
            : (await parties.Orgs([id], ct)).TryGetValue(id, out var org) && MayName(org, scope, caller) ? id : throw new Refused(CommonErrors.NotFound, "partyId", ("what", "Party"));

    /// <summary>A place within reach; null when none is named.</summary>
    public Task<ServicePlace?> Place(string? globalId, RowScope scope, CancellationToken ct) => Place(globalId, staff: true, scope, ct);

    /// <summary>An order that exists; null when none is named.</summary>
    public Task<long?> Order(string? globalId, CancellationToken ct) => Order(globalId, staff: true, ct);

    async Task<ServicePlace?> Place(string? globalId, bool staff, RowScope scope, CancellationToken ct)
    {
        if (CaseChecks.RowOf(globalId, "ServiceLocation") is not { } id) return null;
        var place = (await locations.Get([id], ct)).GetValueOrDefault(id);
        return place is not null && (staff ? MayName(place.Org, scope, caller) : Mine(place.OwnerId) || Mine(place.TenantId)) ? place : throw new Refused(CommonErrors.NotFound, "locationId", ("what", "ServiceLocation"));
    }

    async Task<long?> Party(OpenCase.OpenCaseInput input, ServicePlace? place, RowScope scope, CancellationToken ct)
    {
        if (await Party(input.PartyId, scope, ct) is { } known) return known;
        if (input.Contact is not { } contact) return input.JoinTo is null ? place?.TenantId ?? place?.OwnerId : null;
        foreach (var text in new[] { contact.Phone.Tidy(), contact.Email.Tidy() }.OfType<string>())
        {
            var found = await parties.ByContact(text, ct);
            if (found.Count == 1) return found[0];
            if (place is not null && found.FirstOrDefault(p => p == place.TenantId || p == place.OwnerId) is var at and > 0) return at;
        }
        return null;
    }

    async Task<long?> Order(string? globalId, bool staff, CancellationToken ct)
    {
        if (CaseChecks.RowOf(globalId, "Order") is not { } id) return null;
        var order = (await orders.Brief([id], ct)).GetValueOrDefault(id);
        return order is not null && (staff || Mine(order.PartyId)) ? id : throw new Refused(CommonErrors.NotFound, "orderId", ("what", "Order"));
    }

    bool Mine(long? partyId) => partyId is { } id && caller.PartyIds.Contains(id);

    /// <summary>The named unit, else where the place is looked after, else the caller's own.</summary>
    public async Task<OrgPath> Org(string? globalId, ServicePlace? place, RowScope scope, CancellationToken ct)
    {
        if (CaseChecks.RowOf(globalId, "OrgUnit") is { } id)
            return await organisation.PathOf(id, ct) is { } path && (scope.Reaches(path) || path == caller.Home) ? path : throw new Refused(CommonErrors.NotFound, "orgUnitId", ("what", "OrgUnit"));
        // A place is looked after where it lies, whoever picks up the telephone.
        return place?.Org ?? caller.Home ?? await organisation.HeadOffice(ct);
    }
}
