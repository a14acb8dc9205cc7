using Platform.Contracts.Logistics;

namespace Platform.Orders;

/// <summary>Sets the courier for an order, as long as nothing has left. The customer's choice must serve the address.</summary>
[Needs(OrderFlow.Change)]
internal sealed class ChooseCourier(OrdersDb db, IShipping shipping) : Mutation<ChooseCourier.ChooseCourierInput, Order>
{
    /// <summary>Which courier, and who chose it.</summary>
    internal sealed record ChooseCourierInput : ChangeInput
    {
        /// <summary>Courier connection; null leaves it to a rule again.</summary>
        public string? Courier { get; init; }

        /// <summary>Who chose it.</summary>
        public CourierChooser By { get; init; } = CourierChooser.Customer;
    }

    public override async Task<Order> Run(ChooseCourierInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Code(input.Courier, "courier", 40);
        reasons.ThrowIfAny();
        var order = await db.Take<Order>(input, Scope, OrdersDb.With, ct);
        if (input.Courier is { } courier) await reasons.Courier(shipping, courier, order.RegionCode, order.Country, 0, ct);
        reasons.ThrowIfAny();
        order.ChooseCourier(input.Courier, input.By);
        return order;
    }
}
