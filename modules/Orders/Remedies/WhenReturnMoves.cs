using Microsoft.EntityFrameworkCore;
using Platform.Contracts.AfterSales;

namespace Platform.Orders;

/// <summary>Keeps what AfterSales tells of returns. One class, so that what is told of one return comes in its order.</summary>
internal sealed class WhenReturnMoves(OrdersDb db)
    : IReaction<ReturnRequested>, IReaction<ReturnAuthorised>, IReaction<ReturnDeclined>, IReaction<ReturnCancelled>, IReaction<ReturnExpired>, IReaction<ReturnCompleted>
{
    public Task On(ReturnRequested e, CancellationToken ct) => Take(e.OrderId, e.ReturnId, OrderReturnStage.Requested, null, ct);

    public Task On(ReturnAuthorised e, CancellationToken ct) => Take(e.OrderId, e.ReturnId, OrderReturnStage.InProgress, null, ct);

    public Task On(ReturnDeclined e, CancellationToken ct) => Take(e.OrderId, e.ReturnId, OrderReturnStage.Ended, null, ct);

    public Task On(ReturnCancelled e, CancellationToken ct) => Take(e.OrderId, e.ReturnId, OrderReturnStage.Ended, null, ct);

    public Task On(ReturnExpired e, CancellationToken ct) => Take(e.OrderId, e.ReturnId, OrderReturnStage.Ended, null, ct);

    // What a courier brought back is counted by its parcel already.
    public Task On(ReturnCompleted e, CancellationToken ct) => Take(e.OrderId, e.ReturnId, OrderReturnStage.Ended, e.ShipmentId is null ? e.Lines : [], ct, e.IsReplaced);

    async Task Take(long? orderId, long returnId, OrderReturnStage stage, IReadOnlyList<ReturnedLine>? accepted, CancellationToken ct, bool isReplaced = false)
    {
        if (orderId is not { } id || await db.Load(id, ct) is not { } order) return;
        var returns = await db.Set<OrderReturn>().Where(r => r.OrderId == id).ToListAsync(ct);
        if (returns.Find(r => r.ReturnId == returnId) is not { } fact)
        {
            returns.Add(fact = new OrderReturn(returnId, id));
            db.Add(fact);
        }
        fact.Go(stage);
        if (accepted is not null) fact.Accept(accepted, isReplaced);
        order.TakeReturns(returns, db.Now);
    }
}
