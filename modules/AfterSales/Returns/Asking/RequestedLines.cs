using Platform.Contracts.Orders;
using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>Reads the lines that somebody wants to return.</summary>
internal sealed class RequestedLines(Attachments files, IOrders orders, FieldCipher cipher)
{
    const int MostLines = 50;

    /// <exception cref="Refused">None, too many, or what a line says cannot be.</exception>
    public static void Check(IReadOnlyList<RequestReturn.Line> lines)
    {
        var reasons = new Reasons();
        reasons.AddIf(lines.Count == 0, ReturnErrors.NothingToReturn, "lines");
        reasons.AddIf(lines.Count > MostLines, CommonErrors.TooMany, "lines", ("max", MostLines));
        reasons.ThrowIfAny();
        for (var i = 0; i < lines.Count; i++)
        {
            var (line, at) = (lines[i], $"lines.{i}");
            reasons.Between(line.Quantity, at + ".quantity", 1, 1_000_000);
            reasons.Code(line.Sku, at + ".sku", 60);
            reasons.Text(line.Name, at + ".name", 200);
            reasons.Text(line.Note, at + ".note", 1000);
            reasons.Code(line.ExchangeSku, at + ".exchangeSku", 64);
        }
        reasons.ThrowIfAny();
    }

    /// <summary>The lines of the return; pieces of an order line only as far as nothing claims them.</summary>
    /// <exception cref="Refused">Names every line and field that is wrong.</exception>
    public async Task<List<ReturnLine>> ReadAsync(RequestReturn.RequestReturnInput input, OrderForReturn? order, Claimed? claimed, CancellationToken ct)
    {
        var (reasons, lines, asked) = (new Reasons(), new List<ReturnLine>(), new HashSet<long>());
        var skus = await orders.Skus([.. input.Lines.Select(l => l.ExchangeSku).OfType<string>().Concat(order?.Lines.Select(l => l.Sku) ?? []).Distinct()], ct);
        for (var i = 0; i < input.Lines.Count; i++)
        {
            var (given, at) = (input.Lines[i], $"lines.{i}");
            var wanted = given.Resolution ?? Usual(input.Kind, given);
            if (reasons.AddIf(KindOf(input.Kind, wanted) == ReturnKind.RefundOnly != (input.Kind == ReturnKind.RefundOnly) || wanted is ReturnResolution.RejectSendBack or ReturnResolution.Keep,
                ReturnErrors.KindMismatch, at + ".resolution", ("resolution", wanted), ("kind", input.Kind))) continue;
            LineForReturn? bought = null;
            if (order is not null)
            {
                bought = order.Lines.FirstOrDefault(l => l.LineId == CaseChecks.RowOf(given.OrderLineId, "OrderLine"));
                if (reasons.AddIf(bought is null, ReturnErrors.ForeignLine, at + ".orderLineId") || reasons.AddIf(!asked.Add(bought!.LineId), ReturnErrors.DuplicateLine, at + ".orderLineId")) continue;
                var left = Math.Max(0, bought.Shipped - Math.Max(bought.CameBack, claimed!.ByCourier(bought.LineId)) - claimed.ByCustomer(bought.LineId));
                if (reasons.AddIf(given.Quantity > left, ReturnErrors.TooManyPieces, at + ".quantity", ("max", left))) continue;
            }
            else reasons.AddIf(string.IsNullOrWhiteSpace(given.Sku) && string.IsNullOrWhiteSpace(given.Name), CommonErrors.Required, at + ".name");
            var other = wanted == ReturnResolution.ExchangeOther && order is not null ? ExchangeTerms.Find(given.ExchangeSku, skus, order.Currency, at + ".exchangeSku", reasons) : null;
            var photos = await files.ImagesAsync(given.Photos, at + ".photos", reasons, ct);
            lines.Add(new ReturnLine(i + 1, bought?.LineId, bought?.Sku ?? given.Sku?.Trim() ?? "", bought?.Name ?? given.Name?.Trim() ?? given.Sku?.Trim() ?? "", given.Quantity, given.Reason, given.Opened, wanted,
                wanted == ReturnResolution.ExchangeOther ? given.ExchangeSku : null, cipher.Protect(given.Note.Tidy()), photos, other is null || bought is null ? 0 : ExchangeTerms.Difference(other, skus, bought)));
        }
        reasons.ThrowIfAny();
        return lines;
    }

    /// <summary>What is asked for with one line.</summary>
    public static ReturnKind KindOf(ReturnKind kind, ReturnResolution wanted) => kind == ReturnKind.RefundOnly && wanted == ReturnResolution.Refund ? ReturnKind.RefundOnly : wanted switch
    {
        ReturnResolution.ExchangeSame or ReturnResolution.ExchangeOther => ReturnKind.Exchange,
        ReturnResolution.Repair => ReturnKind.Repair,
        _ => ReturnKind.ReturnRefund,
    };

    static ReturnResolution Usual(ReturnKind kind, RequestReturn.Line line) => kind switch
    {
        ReturnKind.Exchange => line.ExchangeSku is null ? ReturnResolution.ExchangeSame : ReturnResolution.ExchangeOther,
        ReturnKind.Repair => ReturnResolution.Repair,
        _ => ReturnResolution.Refund,
    };
}
