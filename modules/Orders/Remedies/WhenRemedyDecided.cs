using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.Contracts.AfterSales;

namespace Platform.Orders;

/// <summary>Carries out what a return or dispute decided, once each: money through the escrow ledger and its limits, goods as an order of their own.</summary>
internal sealed class WhenRemedyDecided(OrdersDb db, NumberBlocks numbers, IOptions<OrdersSettings> settings) : IReaction<RefundDecided>, IReaction<ReplacementDecided>
{
    public async Task On(RefundDecided e, CancellationToken ct)
    {
        var remedy = new Remedy(e.Source, e.Round, e.CaseId);
        if (await db.Load(e.OrderId, ct) is not { } order || await db.Refunds.AnyAsync(r => r.RemedyKey == remedy.Key, ct)) return;
        order.CarryOut(remedy, [.. e.Lines.Select(l => (l.OrderLineId, l.AmountMinor))], e.FreightMinor, e.CompensationMinor, e.Reason, e.DecidedBy, settings.Value.FourEyesAboveMinor, db.Now);
    }

    public async Task On(ReplacementDecided e, CancellationToken ct)
    {
        var remedy = new Remedy(e.Source, e.Round, e.CaseId);
        if (await db.Load(e.OrderId, ct) is not { } order || await db.Orders.AnyAsync(o => o.RemedyKey == remedy.Key, ct) || await db.Set<RefusedReplacement>().AnyAsync(r => r.RemedyKey == remedy.Key, ct)) return;
        var codes = e.Lines.Select(l => l.Sku).Distinct().ToList();
        var skus = await db.Skus.AsNoTracking().Where(s => codes.Contains(s.Code)).ToDictionaryAsync(s => s.Code, ct);
        var lines = new List<NewLine>();
        foreach (var line in e.Lines)
        {
            var (sku, bought) = (skus.GetValueOrDefault(line.Sku), order.Lines.FirstOrDefault(l => l.Id == line.OrderLineId));
            if (sku is null && bought?.Sku != line.Sku)
            {
                order.CannotReplace(remedy, OrdersErrors.UnknownSku.Code);
                db.Add(new RefusedReplacement { RemedyKey = remedy.Key, OrderId = order.Id, Code = OrdersErrors.UnknownSku.Code, At = db.Now });
                return;
            }
            lines.Add(new NewLine(line.Sku, sku?.Name ?? bought!.Name, line.Quantity, line.UnitDueMinor, sku?.PriceMinor ?? bought?.CataloguePriceMinor ?? 0, sku?.IsMadeToOrder ?? false));
        }
        db.Add(order.Replace(remedy, await numbers.OfDayAsync(db, "SO", ct), lines, db.Now));
    }
}
