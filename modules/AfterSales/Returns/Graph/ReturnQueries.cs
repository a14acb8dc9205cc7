using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Orders;

namespace Platform.AfterSales;

/// <summary>Reads of returns.</summary>
[Extends(typeof(Query)), Needs(ReturnRights.Read)]
internal sealed class ReturnQueries(IDbContextFactory<AfterSalesDb> dbs, Caller caller)
{
    /// <summary>One return; null when there is none or the viewer may not see it.</summary>
    /// <param name="id">Global id.</param>
    /// <param name="nodes">Loads it.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<ReturnAuthorization?> Return([Id("ReturnAuthorization")] long id, INodeSource<ReturnAuthorization> nodes, CancellationToken ct) => (await nodes.Load([id], caller, ct)).GetValueOrDefault(id);

    /// <summary>Returns within the viewer's reach, newest first unless asked otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="search">Number of the return or of the order, waybill number or SKU, exactly; at most 100 characters.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<ReturnAuthorization>> Returns(PageRequest<ReturnAuthorization> page, string? search, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = db.Visible<ReturnAuthorization>(caller.Scope(ReturnRights.Read));
        return await page.Read(Words.Sought(search) is { } word ? rows.Where(r => r.Number == word || r.OrderNumber == word || r.WaybillNumber == word || r.Lines.Any(l => l.Sku == word)) : rows);
    }

    /// <summary>
    /// Whether pieces of an order line may be returned: each rule with its verdict in words. Null when there is no such line or the viewer may not see its order. Customers ask about
    /// their own orders.
    /// </summary>
    /// <param name="orderLineId">Global id of the order line.</param>
    /// <param name="kind">What is wanted.</param>
    /// <param name="reason">Why.</param>
    /// <param name="quantity">Pieces, at least 1.</param>
    /// <param name="opened">Whether the packing was opened or the goods were used.</param>
    /// <param name="desk">Looks up.</param>
    /// <param name="orders">Tells the order of the line.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs(ReturnRights.Request)]
    public async Task<ReturnEligibility?> ReturnEligibility([Id("OrderLine")] long orderLineId, ReturnKind kind, ReturnReason reason, long? quantity, bool? opened, ReturnDesk desk, IOrders orders, CancellationToken ct)
    {
        if (quantity is < 1 or > 1_000_000) throw new Refused(CommonErrors.OutOfRange, "quantity", ("min", 1), ("max", 1_000_000));
        var orderId = (await orders.OfLines([orderLineId], ct)).GetValueOrDefault(orderLineId);
        if (orderId == 0 || await desk.FactsAsync(orderId, ct) is not { } order) return null;
        var scope = caller.Scope(ReturnRights.Request);
        var isOwn = order.PartyId is { } buyer && scope.Parties.Contains(buyer);
        if (!isOwn && !scope.Reaches(order.Org)) return null;
        var (line, claimed) = (order.Lines.First(l => l.LineId == orderLineId), await desk.ClaimedAsync(orderId, 0, ct));
        var (verdicts, policies) = await desk.JudgeAsync([new AskedLine(1, orderLineId, kind, reason, opened ?? false, quantity ?? 1)], order, claimed, ct);
        var most = Math.Max(0, line.Shipped - Math.Max(line.CameBack, claimed.ByCourier(orderLineId)) - claimed.ByCustomer(orderLineId));
        var money = kind is ReturnKind.ReturnRefund or ReturnKind.RefundOnly ? Math.Min(order.AvailableMinor, ReturnMoney.Share(line, claimed.All(orderLineId), quantity ?? 1)) : 0;
        return new ReturnEligibility(verdicts.All(v => v.Outcome != RuleOutcome.Failed), policies[0].Code, ReturnRules.IsOurFault(reason) ? FreightPayer.Seller : FreightPayer.Customer, most, money, order.Currency, verdicts);
    }

    /// <summary>Return policies in their order; DEFAULT is in force even when nobody wrote it.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs(ReturnRights.ReadPolicies)]
    public async Task<Connection<ReturnPolicy>> ReturnPolicies(PageRequest<ReturnPolicy> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Set<ReturnPolicy>().AsNoTracking());
    }

    /// <summary>What the fast lane may lose, has at risk, has lost in the present period and may still put at risk: per currency and shop.</summary>
    /// <param name="ct">Ends with the request.</param>
    [Needs(ReturnRights.ReadPolicies)]
    public async Task<IReadOnlyList<LossBudget>> LossBudgets(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return [.. (await db.Set<LossBudget>().AsNoTracking().OrderBy(b => b.ScopeKey).ToListAsync(ct)).Select(b => b.AsOf(db.Now))];
    }
}
