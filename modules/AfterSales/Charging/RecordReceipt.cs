using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Writes down money that came in for a charge, all of it or a part; never more than is owed.</summary>
[Needs(ChargeRights.Collect)]
internal sealed class RecordReceipt(AfterSalesDb db, Caller caller) : Mutation<RecordReceipt.RecordReceiptInput, ServiceCharge>
{
    /// <summary>The money.</summary>
    internal sealed record RecordReceiptInput : ChangeInput
    {
        /// <summary>What came in, minor units, at least 1.</summary>
        public required long AmountMinor { get; init; }

        /// <summary>How it came in.</summary>
        public PaidBy Method { get; init; } = PaidBy.Cash;

        /// <summary>Number of the payment at the bank or provider, at most 100 characters.</summary>
        public string? Reference { get; init; }

        /// <summary>When it came in; null is now.</summary>
        public DateTime? At { get; init; }
    }

    public override async Task<ServiceCharge> Run(RecordReceiptInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Between(input.AmountMinor, "amountMinor", 1, UpsertServiceItem.LargestAmount);
        reasons.Limit(input.Reference, "reference", 100);
        reasons.ThrowIfAny();
        var charge = await db.Take<ServiceCharge>(input, Scope, AfterSalesDb.Whole, ct);
        var at = input.At ?? db.Now;
        if (at > db.Now || at < charge.RaisedAt.AddMinutes(-1)) throw new Refused(ChargeErrors.BadTime, "at");
        ChargeBooks.Entered(db, charge, charge.Receive(input.AmountMinor, at < charge.RaisedAt ? charge.RaisedAt : at, input.Method, input.Reference, caller));
        return charge;
    }
}
