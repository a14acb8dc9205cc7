namespace Platform.Orders;

/// <summary>Proposes to give money back: for lines, freight or as compensation. The money is set aside until it is decided.</summary>
[Needs(RefundFlow.Propose)]
internal sealed class ProposeRefund(OrdersDb db, Caller caller) : Mutation<ProposeRefund.ProposeRefundInput, Refund>
{
    /// <summary>What is to be given back. Id and version are the order's.</summary>
    internal sealed record ProposeRefundInput : ChangeInput
    {
        /// <summary>Amounts by order line, at most 100.</summary>
        public IReadOnlyList<Line> Lines { get; init; } = [];

        /// <summary>Freight, minor units, 0 or more.</summary>
        public long FreightMinor { get; init; }

        /// <summary>Compensation beyond goods and freight, minor units, 0 or more.</summary>
        public long CompensationMinor { get; init; }

        /// <summary>Why, 1 to 200 characters.</summary>
        public required string Reason { get; init; }
    }

    /// <summary>What one order line gets back.</summary>
    internal sealed record Line
    {
        /// <summary>Global id of the order line.</summary>
        public required string LineId { get; init; }

        /// <summary>Minor units, above zero, at most what the buyer pays for the line.</summary>
        public required long AmountMinor { get; init; }
    }

    public override async Task<Refund> Run(ProposeRefundInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Text(input.Reason, "reason", 200, required: true);
        reasons.AddIf(input.Lines.Count > 100, CommonErrors.TooMany, "lines", ("max", 100));
        reasons.Range(input.FreightMinor, "freightMinor", 0, OrdersSettings.LargestAmount);
        reasons.Range(input.CompensationMinor, "compensationMinor", 0, OrdersSettings.LargestAmount);
        for (var i = 0; i < input.Lines.Count; i++) reasons.Range(input.Lines[i].AmountMinor, $"lines.{i}.amountMinor", 1, OrdersSettings.LargestAmount);
        reasons.ThrowIfAny();
        var order = await db.Take<Order>(input, Scope, OrdersDb.With, ct);
        var lines = input.Lines.Select(l => (GlobalId.TryDecode(l.LineId, out var type, out var id) && type == "OrderLine" ? id : 0, l.AmountMinor)).ToList();
        var refund = order.ProposeRefund(lines, input.FreightMinor, input.CompensationMinor, RefundCause.Agreed, input.Reason, caller.UserId, db.Now);
        db.AddRange(order.TakeNew()); // the answer names the refund, so it needs its id now
        return refund;
    }
}
