using System.Text.Json;

namespace Platform.AfterSales;

/// <summary>Allows a return, all pieces or fewer. Against the rules it takes a reason and the permission <c>aftersales:return:override</c>.</summary>
[Needs(ReturnRights.Authorise)]
internal sealed class AuthoriseReturn(AfterSalesDb db, PolicyShelf shelf, Caller caller) : Mutation<AuthoriseReturn.AuthoriseReturnInput, ReturnAuthorization>
{
    /// <summary>Which return, and how much of it.</summary>
    internal sealed record AuthoriseReturnInput : ChangeInput
    {
        /// <summary>Pieces of lines of which not all are allowed; lines that are not named are allowed in full.</summary>
        public IReadOnlyList<Line>? Lines { get; init; }

        /// <summary>Why it is allowed although the rules say no, at most 200 characters.</summary>
        public string? Reason { get; init; }
    }

    /// <summary>Pieces of one line.</summary>
    [GraphName("AuthorisedLineInput")]
    internal sealed record Line
    {
        /// <summary>Global id of the return's line.</summary>
        public required string LineId { get; init; }

        /// <summary>Pieces allowed, 0 to what was asked for.</summary>
        public required long Quantity { get; init; }
    }

    public override async Task<ReturnAuthorization> Run(AuthoriseReturnInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Text(input.Reason, "reason", 200);
        reasons.ThrowIfAny();
        var it = await db.Take<ReturnAuthorization>(input, Scope, AfterSalesDb.Whole, ct);
        var pieces = ReturnLines.Pieces(it, input.Lines, l => (l.LineId, l.Quantity));
        var broken = JsonSerializer.Deserialize<List<RuleVerdict>>(it.Eligibility)!.Where(v => v.Outcome == RuleOutcome.Failed).Select(v => v.Rule).Distinct().ToList();
        if (broken.Count > 0)
        {
            reasons.AddIf(string.IsNullOrWhiteSpace(input.Reason), ReturnErrors.NotEligible, "reason", ("rules", string.Join(", ", broken)));
            reasons.AddIf(!caller.Can(ReturnRights.Override), CommonErrors.PermissionMissing, "reason", ("permission", ReturnRights.Override));
            reasons.ThrowIfAny();
        }
        var policy = (await shelf.InForce(ct)).FirstOrDefault(p => p.Code == it.PolicyCode) ?? new ReturnPolicy(it.PolicyCode);
        it.Authorise(pieces, fastLane: false, input.Reason.Tidy(), policy.SendWithinDays, caller, db.Now);
        return it;
    }
}
