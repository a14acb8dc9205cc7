using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Takes a receipt back by a negative one: money was returned, or was written down by mistake. The amount is owed again.</summary>
[Needs(ChargeRights.Reverse)]
internal sealed class ReverseReceipt(AfterSalesDb db, Caller caller) : Mutation<ReverseReceipt.ReverseReceiptInput, ServiceCharge>
{
    /// <summary>Which receipt, and why.</summary>
    internal sealed record ReverseReceiptInput : ChangeInput
    {
        /// <summary>Global id of the receipt among the charge's entries.</summary>
        [Id("ChargeEntry")]
        public required long EntryId { get; init; }

        /// <summary>Why, 1 to 200 characters.</summary>
        public required string Reason { get; init; }
    }

    public override async Task<ServiceCharge> Run(ReverseReceiptInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Limit(input.Reason, "reason", 200, required: true);
        reasons.ThrowIfAny();
        var charge = await db.Take<ServiceCharge>(input, Scope, AfterSalesDb.Whole, ct);
        ChargeBooks.Entered(db, charge, charge.Reverse(input.EntryId, input.Reason, caller, db.Now));
        return charge;
    }
}
