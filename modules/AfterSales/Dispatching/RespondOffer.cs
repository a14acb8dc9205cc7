using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Accepts or refuses an offer. The first acceptance counts: every other open offer of the work is taken back with it.</summary>
[Needs(WorkRights.Respond)]
internal sealed class RespondOffer(AfterSalesDb db, Caller caller, Offering offering, NextOffer next) : Mutation<RespondOffer.RespondOfferInput, DispatchOffer>
{
    /// <summary>The answer.</summary>
    internal sealed record RespondOfferInput : ChangeInput
    {
        /// <summary>True accepts, false refuses.</summary>
        public required bool Accept { get; init; }

        /// <summary>Why, 1 to 200 characters; needed for a refusal.</summary>
        public string? Reason { get; init; }
    }

    public override async Task<DispatchOffer> Run(RespondOfferInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Limit(input.Reason, "reason", 200, required: !input.Accept);
        reasons.ThrowIfAny();
        var offer = await db.Take<DispatchOffer>(input, Scope, null, ct);
        if (offer.State != OfferState.Sent || offer.RespondBy <= db.Now) throw new Refused(DispatchErrors.OfferOver, "id", ("state", offer.State == OfferState.Sent ? "EXPIRED" : offer.State.ToString().ToUpperInvariant()));
        var order = await AfterSalesDb.Whole(db.WorkOrders).GetByAsync(w => w.Id == offer.WorkOrderId, ct);
        if (input.Accept) await AcceptAsync(offer, order, ct);
        else
        {
            offer.End("refuse", input.Reason, caller, db.Now);
            await next.AfterAsync(offer, order, OfferState.Refused, ct);
        }
        return offer;
    }

    async Task AcceptAsync(DispatchOffer offer, WorkOrder order, CancellationToken ct)
    {
        var provider = offer.ProviderId is { } p ? await AfterSalesDb.Whole(db.Providers).GetByAsync(x => x.Id == p, ct) : null;
        var technician = offer.TechnicianId is { } t ? await db.Technicians.FirstAsync(x => x.Id == t, ct) : null;
        // What held when it was offered may have ended since: an authorisation that expired over night takes no work.
        if ((provider is null ? Obstacle.Of(technician!, order) : Obstacle.Of(provider, order, BusinessDay.Of(db.Now))) is { } obstacle) throw new Refused(obstacle, "id");
        offer.Accept(caller, db.Now);
        order.Take(provider, technician, caller, db.Now);
        await offering.TakeBackAsync(order, null, ct, but: offer.Id);
    }
}
