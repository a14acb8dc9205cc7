using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Takes an offer back before it is answered.</summary>
[Needs(WorkRights.Dispatch)]
internal sealed class WithdrawOffer(AfterSalesDb db, Caller caller, Offering offering) : Mutation<WithdrawOffer.WithdrawOfferInput, DispatchOffer>
{
    /// <summary>Which offer.</summary>
    internal sealed record WithdrawOfferInput : ChangeInput
    {
        /// <summary>Why, at most 200 characters.</summary>
        public string? Reason { get; init; }
    }

    public override async Task<DispatchOffer> Run(WithdrawOfferInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Limit(input.Reason, "reason", 200);
        reasons.ThrowIfAny();
        var offer = await db.Take<DispatchOffer>(input, Scope, null, ct);
        offer.End("withdrawOffer", input.Reason, caller, db.Now);
        var order = await AfterSalesDb.Whole(db.WorkOrders).GetByAsync(w => w.Id == offer.WorkOrderId, ct);
        order.Lose(OfferState.Withdrawn, await offering.AnyOpenAsync(order.Id, offer.Id, ct), caller);
        return offer;
    }
}
