using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Gives up what is still owed of a charge, or a part of it.</summary>
[Needs(ChargeRights.Waive)]
internal sealed class WaiveCharge(AfterSalesDb db, Caller caller) : Mutation<WaiveCharge.WaiveChargeInput, ServiceCharge>
{
    /// <summary>How much, and why.</summary>
    internal sealed record WaiveChargeInput : ChangeInput
    {
        /// <summary>What is given up, minor units; null gives up everything that is owed.</summary>
        public long? AmountMinor { get; init; }

        /// <summary>Why, 1 to 200 characters.</summary>
        public required string Reason { get; init; }
    }

    public override async Task<ServiceCharge> Run(WaiveChargeInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Between(input.AmountMinor, "amountMinor", 1, UpsertServiceItem.LargestAmount);
        reasons.Limit(input.Reason, "reason", 200, required: true);
        reasons.ThrowIfAny();
        var charge = await db.Take<ServiceCharge>(input, Scope, AfterSalesDb.Whole, ct);
        ChargeBooks.Entered(db, charge, charge.Waive(input.AmountMinor, input.Reason, caller, db.Now));
        return charge;
    }
}
