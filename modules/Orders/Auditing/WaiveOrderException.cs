using Microsoft.Extensions.Options;

namespace Platform.Orders;

/// <summary>Accepts what was found as it is: the rule is not asked again for this order.</summary>
[Needs(OrderException.Waive)]
internal sealed class WaiveOrderException(OrdersDb db, Caller caller, IOptions<OrdersSettings> settings) : Mutation<WaiveOrderException.WaiveOrderExceptionInput, OrderException>
{
    /// <summary>Which exception, and what to note.</summary>
    internal sealed record WaiveOrderExceptionInput : ChangeInput
    {
        /// <summary>Why it is accepted, 1 to 500 characters.</summary>
        public required string Resolution { get; init; }
    }

    public override async Task<OrderException> Run(WaiveOrderExceptionInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Text(input.Resolution, "resolution", 500, required: true);
        reasons.ThrowIfAny();
        var exception = await db.Take<OrderException>(input, Scope, null, ct);
        var order = (await db.Load(exception.OrderId, ct))!;
        order.Resolve(exception, waive: true, input.Resolution, caller, db.Now);
        order.TryRelease(settings.Value.AutoRelease, db.Now);
        return exception;
    }
}
