using Platform.Contracts.Orders;

namespace Platform.AfterSales;

internal sealed partial class ReturnAuthorization
{
    /// <summary>Policy code of returns that were made in another system.</summary>
    public const string OfHistory = "HISTORY";

    /// <summary>A return as another system told it, at its end. Nothing is judged, expected or paid for it here.</summary>
    public static ReturnAuthorization FromHistory(string number, OrgPath org, PastReturnTold told, PastReturn part)
    {
        var goods = part.Lines.Any(l => l.IsGoods);
        var it = new ReturnAuthorization
        {
            Number = number, Org = org, Kind = goods ? ReturnKind.ReturnRefund : ReturnKind.RefundOnly, State = ReturnState.Completed, OrderId = part.OrderId, OrderNumber = part.OrderNumber, PartyId = told.PartyId,
            Currency = told.Currency, PolicyCode = OfHistory, Origin = OriginOf(told, part), RefundedMinor = part.Lines.Sum(l => l.RefundedMinor), Remark = told.PlatformNumber,
            MoneyNote = part.OrderId is null ? string.Join(' ', part.Lines.Select(l => l.Match).Distinct()) : null,
            RequestedAt = told.At, AnsweredAt = told.At, SentAt = goods ? told.At : null, ReceivedAt = goods ? told.At : null, EndedAt = told.At,
        };
        it._lines.AddRange(part.Lines.Select((l, i) => ReturnLine.FromHistory(i + 1, l)));
        it.CreatedElsewhere(told.At);
        return it;
    }

    /// <summary>What makes it unique: the source document and the order.</summary>
    public static string OriginOf(PastReturnTold told, PastReturn part) => FormattableString.Invariant($"SourceOrder:{told.SourceOrderId}:{part.OrderId ?? 0}");
}
