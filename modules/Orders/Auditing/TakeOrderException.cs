namespace Platform.Orders;

/// <summary>The caller takes an exception on.</summary>
[Needs(OrderException.Handle)]
internal sealed class TakeOrderException(OrdersDb db, Caller caller) : Mutation<TakeOrderException.TakeOrderExceptionInput, OrderException>
{
    /// <summary>Which exception.</summary>
    internal sealed record TakeOrderExceptionInput : ChangeInput;

    public override async Task<OrderException> Run(TakeOrderExceptionInput input, CancellationToken ct)
    {
        var exception = await db.Take<OrderException>(input, Scope, null, ct);
        exception.Take(caller);
        return exception;
    }
}
