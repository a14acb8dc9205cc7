namespace Platform.Orders;

/// <summary>Finance records a payment it saw arrive (bank transfer, cash). The same payment number is booked once.</summary>
[Needs("orders:payment:record")]
internal sealed class RecordPayment(OrdersDb db, PaymentIntake intake, Escrow escrow) : Mutation<RecordPayment.RecordPaymentInput, Order>
{
    /// <summary>What arrived, for which order.</summary>
    internal sealed record RecordPaymentInput : ChangeInput
    {
        /// <summary>The bank's serial number or the receipt's number, 1 to 64 printable ASCII characters.</summary>
        public required string PaymentNumber { get; init; }

        /// <summary>What arrived, minor units, above zero and at most what is still to be paid.</summary>
        public required long AmountMinor { get; init; }

        /// <summary>ISO 4217; must be the order's.</summary>
        public required string Currency { get; init; }

        /// <summary>When it arrived, UTC; null means now.</summary>
        public DateTime? PaidAt { get; init; }
    }

    public override async Task<Order> Run(RecordPaymentInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Code(input.PaymentNumber, "paymentNumber", 64, required: true);
        reasons.Range(input.AmountMinor, "amountMinor", 1, OrdersSettings.LargestAmount);
        reasons.ThrowIfAny();
        var order = await db.Take<Order>(input, Scope, OrdersDb.With, ct);
        reasons.AddIf(input.Currency != order.Currency, OrdersErrors.CurrencyMismatch, "currency", ("given", input.Currency), ("expected", order.Currency));
        reasons.AddIf(order.Method == PaymentMethod.CashOnDelivery || order.Stage == OrderStage.Done || order.Lifecycle == OrderLifecycle.Draft || !escrow.TakesOurWord(order.Trade),
            OrdersErrors.PaymentNotExpected, "id");
        var open = order.Trade.AmountMinor - order.Trade.CapturedMinor;
        reasons.AddIf(input.AmountMinor > open, OrdersErrors.PaymentTooLarge, "amountMinor", ("open", open));
        reasons.AddIf(input.PaidAt > db.Now.AddMinutes(15), CommonErrors.OutOfRange, "paidAt", ("min", "-"), ("max", "now"));
        reasons.ThrowIfAny();
        await intake.Take(order, input.PaymentNumber, input.AmountMinor, input.Currency, input.PaidAt ?? db.Now, ct);
        return order;
    }
}
