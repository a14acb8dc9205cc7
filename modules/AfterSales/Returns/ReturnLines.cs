namespace Platform.AfterSales;

/// <summary>Reads what an input says of a return's lines.</summary>
internal static class ReturnLines
{
    /// <summary>Pieces by line id; refuses foreign and doubled lines.</summary>
    public static Dictionary<long, long> Pieces<T>(ReturnAuthorization it, IReadOnlyList<T>? lines, Func<T, (string Id, long Quantity)> read)
    {
        var (pieces, reasons) = (new Dictionary<long, long>(), new Reasons());
        if (reasons.AddIf(lines?.Count > it.Lines.Count, CommonErrors.TooMany, "lines", ("max", it.Lines.Count))) reasons.ThrowIfAny();
        for (var i = 0; i < (lines?.Count ?? 0); i++)
        {
            var (id, quantity) = read(lines![i]);
            if (Find(it, id, $"lines.{i}.lineId", reasons) is { } line) reasons.AddIf(!pieces.TryAdd(line.Id, quantity), ReturnErrors.DuplicateLine, $"lines.{i}.lineId");
        }
        reasons.ThrowIfAny();
        return pieces;
    }

    /// <summary>The line that a global id names; null when it is none of this return, and then the reason is noted.</summary>
    public static ReturnLine? Find(ReturnAuthorization it, string globalId, string field, Reasons reasons)
    {
        var line = it.Lines.FirstOrDefault(l => l.Id == CaseChecks.RowOf(globalId, "ReturnLine"));
        reasons.AddIf(line is null, ReturnErrors.LineUnknown, field);
        return line;
    }
}
