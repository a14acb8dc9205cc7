using Microsoft.Extensions.Options;

namespace Platform.Orders;

/// <summary>What was wrong is mended: the audit looks again.</summary>
[Needs(OrderException.Handle)]
internal sealed class ResolveOrderException(OrdersDb db, Caller caller, IOptions<OrdersSettings> settings) : Mutation<ResolveOrderException.ResolveOrderExceptionInput, OrderException>
{
    /// <summary>Which exception, and what to note.</summary>
    internal sealed record ResolveOrderExceptionInput : ChangeInput
    {
        /// <summary>What was done, 1 to 500 characters.</summary>
        public required string Resolution { get; init; }
    }

    public override async Task<OrderException> Run(ResolveOrderExceptionInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Text(input.Resolution, "resolution", 500, required: true);
        reasons.ThrowIfAny();
        var exception = await db.Take<OrderException>(input, Scope, null, ct);
        var order = (await db.Load(exception.OrderId, ct))!;
        order.Resolve(exception, waive: false, input.Resolution, caller, db.Now);
        order.TryRelease(settings.Value.AutoRelease, db.Now);
        return exception;
    }
}
