namespace Platform.AfterSales;

/// <summary>Pays what the fast lane pays when the parcel is on its way.</summary>
internal sealed class PaidAhead(ReturnDesk desk)
{
    public async Task PayAsync(ReturnAuthorization it, DateTime at, CancellationToken ct)
    {
        it.Scan(at);
        if (!it.IsFastLane || it.RefundMoment != RefundMoment.HandOver || it.Rounds > 0 || await desk.FactsAsync(it.OrderId, ct) is not { } order) return;
        var claimed = await desk.ClaimedAsync(order.OrderId, it.Id, ct);
        var lines = it.Lines.Where(l => l.Wanted == ReturnResolution.Refund).ToList();
        var amounts = ReturnMoney.Within(Math.Min(order.AvailableMinor, it.ExposedMinor),
            [.. lines.Select(l => ReturnMoney.Share(order.Lines.First(o => o.LineId == l.OrderLineId), claimed.All(l.OrderLineId!.Value), l.Authorised))]);
        it.PayAhead(lines.Select((l, i) => (l.Id, amounts[i])).ToDictionary(l => l.Id, l => l.Item2));
    }
}
