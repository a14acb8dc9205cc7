using Platform.Contracts.Orders;

namespace Platform.AfterSales;

/// <summary>Order lines that somebody disputes.</summary>
internal static class DisputedLines
{
    /// <summary>Those that are given, each one of the order's and at most once; what is wrong goes to <paramref name="reasons"/>.</summary>
    public static List<DisputeLine> Read(IReadOnlyList<RaiseDispute.Line>? given, OrderForReturn order, Reasons reasons)
    {
        var lines = new List<DisputeLine>();
        for (var i = 0; i < (given?.Count ?? 0); i++)
        {
            var (lineId, quantity) = (given![i].OrderLineId, given[i].Quantity);
            var line = order.Lines.FirstOrDefault(l => l.LineId == CaseChecks.RowOf(lineId, "OrderLine"));
            if (reasons.AddIf(line is null, ReturnErrors.ForeignLine, $"lines.{i}.orderLineId") || reasons.AddIf(lines.Exists(l => l.OrderLineId == line!.LineId), ReturnErrors.DuplicateLine, $"lines.{i}.orderLineId")) continue;
            if (reasons.AddIf(quantity < 1 || quantity > line!.Quantity, ReturnErrors.TooManyPieces, $"lines.{i}.quantity", ("max", line!.Quantity))) continue;
            lines.Add(new DisputeLine(line.LineId, line.Sku, line.Name, quantity));
        }
        return lines;
    }

    /// <summary>The same pieces are argued about once; late delivery of the whole order and a broken piece in it are two things.</summary>
    public static void RefuseIfSame(Dispute other, DisputeKind kind, List<DisputeLine> lines, Reasons reasons)
    {
        if (other.Lines.Count == 0 || lines.Count == 0) reasons.AddIf(other.Kind == kind, DisputeErrors.OpenAlready, "kind", ("number", other.Number));
        else
            for (var i = 0; i < lines.Count; i++) reasons.AddIf(other.Lines.Any(l => l.OrderLineId == lines[i].OrderLineId), DisputeErrors.OpenAlready, $"lines.{i}.orderLineId", ("number", other.Number));
    }
}
