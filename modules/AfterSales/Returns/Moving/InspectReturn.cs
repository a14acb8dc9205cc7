namespace Platform.AfterSales;

/// <summary>
/// Writes down what was found: of every line that came, how many pieces are taken back and how many are not, and what becomes of each. Stock follows this, never the request.
/// When everything was accepted and the policy says so, the return is decided at once.
/// </summary>
[Needs(ReturnRights.Inspect)]
internal sealed class InspectReturn(AfterSalesDb db, Attachments files, ReturnDecisions decisions, Caller caller) : Mutation<InspectReturn.InspectReturnInput, ReturnAuthorization>
{
    const int MostChecks = 30;

    /// <summary>Which return, and what was found.</summary>
    internal sealed record InspectReturnInput : ChangeInput
    {
        /// <summary>Every line that came.</summary>
        public required IReadOnlyList<Line> Lines { get; init; }
    }

    /// <summary>What was found of one line.</summary>
    [GraphName("InspectedLineInput")]
    internal sealed record Line
    {
        /// <summary>Global id of the return's line.</summary>
        public required string LineId { get; init; }

        /// <summary>Pieces taken back; with the rejected ones together what was received.</summary>
        public required long Accepted { get; init; }

        /// <summary>Pieces not taken back.</summary>
        public long Rejected { get; init; }

        /// <summary>What becomes of accepted pieces; SEND_BACK says that they wait to be mended. Null restocks them, or lets them wait where repair is wanted.</summary>
        public GoodsDisposition? AcceptedTo { get; init; }

        /// <summary>What becomes of rejected pieces: SEND_BACK, SCRAP or QUARANTINE.</summary>
        public GoodsDisposition RejectedTo { get; init; } = GoodsDisposition.SendBack;

        /// <summary>State of the goods in words, at most 500 characters.</summary>
        public string? Condition { get; init; }

        /// <summary>Points that were checked, at most 30.</summary>
        public IReadOnlyList<CheckInput>? Checks { get; init; }

        /// <summary>Global ids of uploaded photos, at most 9.</summary>
        public IReadOnlyList<string>? Photos { get; init; }
    }

    /// <summary>One point.</summary>
    [GraphName("InspectionCheckInput")]
    internal sealed record CheckInput
    {
        /// <summary>What was checked, 1 to 100 characters.</summary>
        public required string Point { get; init; }

        /// <summary>Whether it was in order.</summary>
        public required bool Passed { get; init; }

        /// <summary>What was noticed, at most 200 characters.</summary>
        public string? Note { get; init; }
    }

    public override async Task<ReturnAuthorization> Run(InspectReturnInput input, CancellationToken ct)
    {
        var it = await db.Take<ReturnAuthorization>(input, Scope, AfterSalesDb.Whole, ct);
        var (reasons, findings) = (new Reasons(), new List<LineFinding>());
        reasons.AddIf(input.Lines.Count > it.Lines.Count, CommonErrors.TooMany, "lines", ("max", it.Lines.Count));
        reasons.ThrowIfAny();
        for (var i = 0; i < input.Lines.Count; i++)
        {
            var (given, at) = (input.Lines[i], $"lines.{i}");
            if (ReturnLines.Find(it, given.LineId, at + ".lineId", reasons) is not { } line || reasons.AddIf(findings.Exists(f => f.LineId == line.Id), ReturnErrors.DuplicateLine, at + ".lineId")) continue;
            reasons.AddIf(given.RejectedTo is GoodsDisposition.Restock or GoodsDisposition.Refurbish, CommonErrors.InvalidFormat, at + ".rejectedTo", ("expected", "SEND_BACK, SCRAP, QUARANTINE"));
            reasons.Text(given.Condition, at + ".condition", 500);
            Check(given.Checks, at + ".checks", reasons);
            var photos = await files.ImagesAsync(given.Photos, at + ".photos", reasons, ct);
            findings.Add(new LineFinding(line.Id, given.Accepted, given.Rejected, given.AcceptedTo ?? (line.Wanted == ReturnResolution.Repair ? GoodsDisposition.SendBack : GoodsDisposition.Restock), given.RejectedTo, given.Condition.Tidy(),
                [.. (given.Checks ?? []).Select(c => new InspectionCheck(c.Point.Trim(), c.Passed, c.Note.Tidy()))], photos));
        }
        reasons.ThrowIfAny();
        it.Inspect(findings, caller, db.Now);
        db.AddRange(findings.SelectMany(f => f.Photos).Distinct().Select(f => new RemedyFile { FileId = f, ReturnId = it.Id }));
        if (it is { IsPlain: true, OrderId: not null, OpenAhead: null }) await decisions.ByRuleAsync(it, null, ct);
        return it;
    }

    static void Check(IReadOnlyList<CheckInput>? checks, string field, Reasons reasons)
    {
        if (checks is null || reasons.AddIf(checks.Count > MostChecks, CommonErrors.TooMany, field, ("max", MostChecks))) return;
        for (var i = 0; i < checks.Count; i++)
        {
            reasons.Text(checks[i].Point, $"{field}.{i}.point", 100, required: true);
            reasons.Text(checks[i].Note, $"{field}.{i}.note", 200);
        }
    }
}
