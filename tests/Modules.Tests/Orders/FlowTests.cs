using Platform.Contracts;
using Platform.Kernel.Access;
using Platform.Kernel.Errors;
using Platform.Kernel.Flow;
using Platform.Orders;

namespace Platform.Modules.Tests.Orders;

/// <summary>Every pair of state and step: what the tables allow happens, everything else is refused and changes nothing.</summary>
public sealed class FlowTests
{
    static void Exhaust<T, TState>(Flow<T, TState> table, Func<TState, T> make, Func<T, TState> read, (TState From, string Step, TState To)[] declared) where T : class where TState : struct, Enum
    {
        Assert.Equal(declared.Select(d => d.ToString()).Order(), table.Steps.Select(s => (s.From, s.Name, s.To).ToString()).Order());
        foreach (var from in Enum.GetValues<TState>())
            foreach (var step in table.Steps.Select(s => s.Name).Distinct())
            {
                var it = make(from);
                if (declared.Any(d => d.From.Equals(from) && d.Step == step))
                {
                    table.Fire(it, step, Caller.System);
                    Assert.Equal(declared.Single(d => d.From.Equals(from) && d.Step == step).To, read(it));
                }
                else
                {
                    Assert.Equal("ILLEGAL_TRANSITION", Assert.Throws<Refused>(() => table.Fire(it, step, Caller.System)).Reasons.Single().Code.Code);
                    Assert.Equal(from, read(it));
                }
            }
    }

    static Order Some(OrderLifecycle state)
    {
        var order = Order.Place(new NewOrder
        {
            Number = "SO1", Org = new OrgPath(1), ChannelId = 1, Currency = "CNY", Receiver = new SealedReceiver("n", "p", "a", "i", "i", "t", null, null, null, null),
            Lines = [new NewLine("S1", "茶", 1, 100, 100, false)], PlacedAt = DateTime.UtcNow,
        });
        order.Id = 1;
        order.TakePayment("hold:1", 100, DateTime.UtcNow);
        order.Enter(state);
        return order;
    }

    [Fact]
    public void Orders_move_as_declared()
    {
        var table = OrderFlow.Table;
        (OrderLifecycle, string, OrderLifecycle)[] declared =
        [
            (OrderLifecycle.Draft, "confirmOrder", OrderLifecycle.Placed), (OrderLifecycle.Draft, "closeUnconfirmed", OrderLifecycle.ClosedUnconfirmed),
            (OrderLifecycle.Placed, "auditOrder", OrderLifecycle.UnderAudit), (OrderLifecycle.UnderAudit, "holdOrder", OrderLifecycle.OnHold), (OrderLifecycle.OnHold, "resumeAudit", OrderLifecycle.UnderAudit),
            (OrderLifecycle.UnderAudit, "passAudit", OrderLifecycle.Approved), (OrderLifecycle.Approved, "releaseOrder", OrderLifecycle.Released), (OrderLifecycle.Released, "completeOrder", OrderLifecycle.Completed),
            (OrderLifecycle.Draft, "cancelOrder", OrderLifecycle.Cancelled), (OrderLifecycle.Placed, "cancelOrder", OrderLifecycle.Cancelled), (OrderLifecycle.UnderAudit, "cancelOrder", OrderLifecycle.Cancelled),
            (OrderLifecycle.OnHold, "cancelOrder", OrderLifecycle.Cancelled), (OrderLifecycle.Approved, "cancelOrder", OrderLifecycle.Cancelled), (OrderLifecycle.Released, "cancelOrder", OrderLifecycle.Cancelled),
            (OrderLifecycle.Placed, "withdrawOrder", OrderLifecycle.Cancelled), (OrderLifecycle.UnderAudit, "withdrawOrder", OrderLifecycle.Cancelled), (OrderLifecycle.OnHold, "withdrawOrder", OrderLifecycle.Cancelled),
            (OrderLifecycle.Approved, "withdrawOrder", OrderLifecycle.Cancelled), (OrderLifecycle.Released, "withdrawOrder", OrderLifecycle.Cancelled),
        ];
        // The guard of completion is met by a confirmed and settled order, that of the buyer by an unpaid one; none of the other steps needs either.
        Exhaust(new Flow<Order, OrderLifecycle>(o => o.Lifecycle, (o, s) => o.Enter(s), [.. table.Steps.Select(s => s.Name is "completeOrder" or "withdrawOrder" ? s with { Guards = [] } : s)]), Some, o => o.Lifecycle, declared);
        Assert.Equal("NOT_SETTLED", Assert.Throws<Refused>(() => table.Fire(Some(OrderLifecycle.Released), "completeOrder", Caller.System)).Reasons.Single().Code.Code);
    }

    [Fact]
    public void Guards_say_what_is_in_the_way()
    {
        var unpaid = Some(OrderLifecycle.Approved);
        unpaid.Raise(OrderExceptionType.Other, "X", "");
        unpaid.ProposeRefund([], 0, 50, RefundCause.Agreed, "补偿", null, DateTime.UtcNow);
        Assert.Equal(["OPEN_EXCEPTIONS", "PAYMENT_NOT_HELD"], Assert.Throws<Refused>(() => unpaid.Release(Caller.System, DateTime.UtcNow)).Reasons.Select(r => r.Code.Code));
        var shipped = Some(OrderLifecycle.Released);
        shipped.Lines[0].Id = 5;
        shipped.TakeHandOver(1, "sf", "SF1", [new(5, 1)], DateTime.UtcNow);
        Assert.Equal("GOODS_OUTSIDE", Assert.Throws<Refused>(() => shipped.Cancel("x", Caller.System, DateTime.UtcNow)).Reasons.Single().Code.Code);
        Assert.Equal("ORDER_PAID", Assert.Throws<Refused>(() => Some(OrderLifecycle.Approved).Withdraw("x", Caller.System, DateTime.UtcNow)).Reasons.Single().Code.Code);
        var nobody = Assert.Throws<Refused>(() => Some(OrderLifecycle.Approved).Cancel("x", Caller.Anonymous, DateTime.UtcNow));
        Assert.Equal("orders:order:cancel", nobody.Reasons.Single().Args!["permission"]);
    }

    [Fact]
    public void Every_state_has_one_stage()
        => Assert.Equal(
            ["PENDING", "PENDING", "PENDING", "PENDING", "PENDING", "PROCESSING", "DONE", "DONE", "DONE"],
            Enum.GetValues<OrderLifecycle>().Order().Select(s => OrderFlow.StageOf(s).ToString().ToUpperInvariant()));

    [Fact]
    public void Refunds_move_as_declared() => Exhaust(RefundFlow.Table, state =>
    {
        var refund = Some(OrderLifecycle.Approved).ProposeRefund([], 0, 10, RefundCause.Agreed, "补偿", null, DateTime.UtcNow);
        refund.State = state;
        return refund;
    }, r => r.State,
    [
        (RefundState.Proposed, "approveRefund", RefundState.Approved), (RefundState.Proposed, "rejectRefund", RefundState.Rejected), (RefundState.Proposed, "withdrawRefund", RefundState.Withdrawn),
        (RefundState.Approved, "withdrawRefund", RefundState.Withdrawn), (RefundState.Approved, "send", RefundState.Executing), (RefundState.Failed, "executeRefund", RefundState.Executing), (RefundState.Failed, "withdrawRefund", RefundState.Failed), (RefundState.Failed, "giveUp", RefundState.Withdrawn),
        (RefundState.Executing, "succeed", RefundState.Succeeded), (RefundState.Executing, "fail", RefundState.Failed), (RefundState.Executing, "lose", RefundState.Unknown),
        (RefundState.Unknown, "succeed", RefundState.Succeeded), (RefundState.Unknown, "fail", RefundState.Failed), (RefundState.Proposed, "refuse", RefundState.Rejected),
        (RefundState.Failed, "reportLate", RefundState.Unbooked), (RefundState.Withdrawn, "reportLate", RefundState.Unbooked), (RefundState.Rejected, "reportLate", RefundState.Unbooked),
        (RefundState.Unbooked, "bookLate", RefundState.Executing), (RefundState.Unbooked, "writeOff", RefundState.Withdrawn),
    ]);

    [Fact]
    public void Exceptions_move_as_declared() => Exhaust(OrderException.Table, state =>
    {
        var order = Some(OrderLifecycle.Approved);
        order.TakeNew();
        order.Raise(OrderExceptionType.Other, "X", "");
        var exception = (OrderException)order.TakeNew()[0];
        exception.State = state;
        return exception;
    }, e => e.State,
    [
        (OrderExceptionState.Open, "takeOrderException", OrderExceptionState.InProgress), (OrderExceptionState.Open, "resolveOrderException", OrderExceptionState.Resolved),
        (OrderExceptionState.InProgress, "resolveOrderException", OrderExceptionState.Resolved), (OrderExceptionState.Open, "waiveOrderException", OrderExceptionState.Waived),
        (OrderExceptionState.InProgress, "waiveOrderException", OrderExceptionState.Waived),
    ]);
}
