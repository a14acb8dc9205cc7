using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Orders;

namespace Platform.AfterSales;

/// <summary>What the use cases of returns look up: facts of the order, what other returns claim, policies, verdicts.</summary>
internal sealed class ReturnDesk(AfterSalesDb db, IOrders orders, PolicyShelf shelf)
{
    public async Task<OrderForReturn?> FactsAsync(long? orderId, CancellationToken ct)
        => orderId is { } id ? (await orders.ForReturn([id], ct)).GetValueOrDefault(id) : null;

    /// <summary>Makes two units that claim pieces of one order meet.</summary>
    public async Task TakeTurnAsync(long orderId, CancellationToken ct)
    {
        if (await db.Set<ReturnTurn>().FirstOrDefaultAsync(t => t.OrderId == orderId, ct) is { } turn) turn.Count++;
        else db.Add(new ReturnTurn { OrderId = orderId, Count = 1 });
    }

    /// <summary>Pieces that returns of an order claim.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="except">A return that does not count.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Claimed> ClaimedAsync(long orderId, long except, CancellationToken ct)
    {
        var others = await db.Set<ReturnAuthorization>().AsNoTracking().Include(r => r.Lines).Where(r => r.OrderId == orderId && r.Id != except).ToListAsync(ct);
        return new Claimed([.. others.Where(r => r.ShipmentId is null)], [.. others.Where(r => r.ShipmentId is not null)]);
    }

    /// <summary>What the rules say of each line, and the policy of each.</summary>
    public async Task<(IReadOnlyList<RuleVerdict> Verdicts, IReadOnlyList<ReturnPolicy> Policies)> JudgeAsync(IReadOnlyList<AskedLine> lines, OrderForReturn? order, Claimed? claimed, CancellationToken ct)
    {
        var inForce = await shelf.InForce(ct);
        var (verdicts, policies) = (new List<RuleVerdict>(), new List<ReturnPolicy>());
        foreach (var asked in lines)
        {
            var line = order?.Lines.FirstOrDefault(l => l.LineId == asked.OrderLineId);
            var policy = PolicyShelf.For(inForce, line?.Category);
            policies.Add(policy);
            var before = line is null ? 0 : claimed!.ByCustomer(line.LineId);
            verdicts.AddRange(ReturnRules.Judge(new RuleFacts(asked.Position, asked.Kind, asked.Reason, asked.IsOpened, asked.Quantity, line is not null, line?.Shipped ?? 0, line?.Delivered ?? 0,
                line is null ? 0 : Math.Max(line.CameBack, claimed!.ByCourier(line.LineId)), before, line?.DeliveredAt ?? order?.ReceivedAt, line?.MadeToOrder ?? false), policy, db.Now));
        }
        return (verdicts, policies);
    }
}

/// <summary>One line that is asked about.</summary>
internal sealed record AskedLine(int Position, long? OrderLineId, ReturnKind Kind, ReturnReason Reason, bool IsOpened, long Quantity);

/// <summary>Pieces of an order that returns claim: those that customers asked for, and refused parcels.</summary>
internal sealed record Claimed(IReadOnlyList<ReturnAuthorization> Asked, IReadOnlyList<ReturnAuthorization> Refused)
{
    public long ByCustomer(long orderLineId) => Asked.Sum(r => r.Claims(orderLineId));

    public long ByCourier(long orderLineId) => Refused.Sum(r => r.Claims(orderLineId));

    /// <summary>Those that are decided.</summary>
    public long Decided(long orderLineId) => Asked.Concat(Refused).Where(r => r.State is ReturnState.Resolving or ReturnState.Completed).Sum(r => r.Claims(orderLineId));

    public long All(long orderLineId) => ByCustomer(orderLineId) + ByCourier(orderLineId);
}
