using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>Reads of the routing table.</summary>
[Extends(typeof(Query))]
[Needs(QueuePermissions.RoutingRead)]
internal sealed class RoutingQueries(IDbContextFactory<AfterSalesDb> dbs, Caller caller)
{
    /// <summary>Routing rules within the viewer's reach, in the order in which they are tried.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<RoutingRule>> RoutingRules(PageRequest<RoutingRule> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<RoutingRule>(caller.Scope(QueuePermissions.RoutingRead)));
    }

    /// <summary>Says where a case would go now, which rule decides and why the others do not. Nothing is saved.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="channel">How it comes in.</param>
    /// <param name="text">Title and description.</param>
    /// <param name="serviceItemId">Global id of the service item; null without one.</param>
    /// <param name="locationId">Global id of the place; null without one.</param>
    /// <param name="orgUnitId">Global id of the unit it belongs to; null: that of the place, else the viewer's own.</param>
    /// <param name="router">Tries the rules.</param>
    /// <param name="placement">Looks up place and unit.</param>
    /// <param name="items">Looks up the service item.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<RoutingPreview> PreviewRouting(CaseKind kind, ServiceChannel channel, string text, [Id("ServiceItem")] long? serviceItemId, [Id("ServiceLocation")] long? locationId, [Id("OrgUnit")] long? orgUnitId, Router router, Placement placement, ServiceItemChoice items, CancellationToken ct)
    {
        var place = locationId is null ? null : await placement.Place(GlobalId.Encode("ServiceLocation", locationId.Value), caller.Scope(QueuePermissions.RoutingRead), ct);
        var org = await placement.Org(orgUnitId is null ? null : GlobalId.Encode("OrgUnit", orgUnitId.Value), place, caller.Scope(QueuePermissions.RoutingRead), ct);
        var item = serviceItemId is null ? null : await items.Of(GlobalId.Encode("ServiceItem", serviceItemId.Value), staff: true, ct);
        var route = await router.Route(new RoutingFacts(kind, channel, item?.Id, place?.LocationId, place?.RegionCode, org, text), null, item?.TeamId, ct);
        return new RoutingPreview(route.Queue.Code, route.Team?.TeamId, route.OwnerId, route.Priority ?? CasePriority.Normal, route.Kind ?? kind, route.Rule?.Code, route.Tried);
    }
}

[Needs(QueuePermissions.RoutingRead)]
internal sealed class RoutingRuleNodes(IDbContextFactory<AfterSalesDb> dbs) : ScopedNodes<RoutingRule>(dbs, QueuePermissions.RoutingRead), INodeSource<RoutingRule>;
