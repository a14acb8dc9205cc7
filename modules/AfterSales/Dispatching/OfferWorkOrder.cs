using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Offers a work order to a provider or an own technician. Several offers may be open at once; the first to be accepted counts and ends the others.</summary>
[Needs(WorkRights.Dispatch)]
internal sealed class OfferWorkOrder(AfterSalesDb db, Caller caller, IOptions<DispatchSettings> settings) : Mutation<OfferWorkOrder.OfferWorkOrderInput, DispatchOffer>
{
    /// <summary>Which work order, and to whom.</summary>
    internal sealed record OfferWorkOrderInput : ChangeInput
    {
        /// <summary>Global id of the provider.</summary>
        [Id("ServiceProvider")]
        public long? ProviderId { get; init; }

        /// <summary>Global id of the own technician.</summary>
        [Id("Technician")]
        public long? TechnicianId { get; init; }

        /// <summary>By when they must answer, at most 30 days ahead; null takes the usual time.</summary>
        public DateTime? RespondBy { get; init; }
    }

    public override async Task<DispatchOffer> Run(OfferWorkOrderInput input, CancellationToken ct)
    {
        if (input.ProviderId is null == input.TechnicianId is null) throw new Refused(DispatchErrors.OneTarget, "providerId");
        var respondBy = input.RespondBy ?? db.Now.AddMinutes(settings.Value.RespondMinutes);
        if (respondBy <= db.Now || respondBy > db.Now.AddDays(30)) throw new Refused(DispatchErrors.RespondBy, "respondBy");
        var order = await db.Take<WorkOrder>(input, Scope, AfterSalesDb.Whole, ct);
        var (provider, technician, field) = (await ProviderAsync(input.ProviderId, ct), await TechnicianAsync(input.TechnicianId, ct), input.ProviderId is null ? "technicianId" : "providerId");
        if ((provider is null ? Obstacle.Of(technician!, order) : Obstacle.Of(provider, order, BusinessDay.Of(db.Now))) is { } obstacle) throw new Refused(obstacle, field);
        if (await db.Offers.AnyAsync(o => o.WorkOrderId == order.Id && o.State == OfferState.Sent && o.ProviderId == input.ProviderId && o.TechnicianId == input.TechnicianId, ct))
            throw new Refused(DispatchErrors.OfferedAlready, field);
        var ranked = await new Candidates(db).RankAsync(order, ct);
        var place = ranked.Select((c, i) => (Candidate: c, Rank: i + 1)).FirstOrDefault(c => c.Candidate.Provider?.Id == provider?.Id && c.Candidate.Technician?.Id == technician?.Id);
        order.Offer(caller);
        var offer = DispatchOffer.Send(order, provider, technician, place.Rank, place.Candidate?.Words(caller.Locale) ?? "", respondBy, automatic: false);
        db.Add(offer);
        return offer;
    }

    async Task<ServiceProvider?> ProviderAsync(long? id, CancellationToken ct)
        => id is null ? null : await AfterSalesDb.Whole(db.Providers).FindByAsync(p => p.Id == id, ct) ?? throw new Refused(CommonErrors.NotFound, "providerId", ("what", "ServiceProvider"));

    async Task<Technician?> TechnicianAsync(long? id, CancellationToken ct)
        => id is null ? null : await db.Technicians.FirstOrDefaultAsync(t => t.Id == id, ct) ?? throw new Refused(CommonErrors.NotFound, "technicianId", ("what", "Technician"));
}
