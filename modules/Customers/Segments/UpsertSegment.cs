using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;
using Platform.Customers.Data;

namespace Platform.Customers.Segments;

/// <summary>A segment and its rule.</summary>
internal sealed record UpsertSegmentInput : MutationInput
{
    /// <summary>Short name, 1 to 40 printable ASCII characters; the segment of this code is changed, or made.</summary>
    public required string Code { get; init; }

    /// <summary>The version the client saw, 0 for a segment that is not there yet; null overwrites whatever stands there.</summary>
    public long? ExpectedVersion { get; init; }
    /// <summary>Name for people, at most 80 characters.</summary>
    public required string Name { get; init; }

    /// <summary>False empties it of whom the rule put in.</summary>
    public bool Active { get; init; } = true;

    /// <summary>True when one fitting condition is enough; false when all must fit.</summary>
    public bool MatchesAny { get; init; }

    /// <summary>The rule, at most 20 conditions; none makes a segment of those only who are put in by hand.</summary>
    public IReadOnlyList<SegmentConditionInput> Conditions { get; init; } = [];

    /// <summary>Whose segment it is; null is the caller's own unit. Counts when it is made.</summary>
    [Id("OrgUnit")]
    public long? OrgUnitId { get; init; }
}

/// <summary>One condition of a rule.</summary>
internal sealed record SegmentConditionInput
{
    /// <summary>What it looks at.</summary>
    public required SegmentSubject Subject { get; init; }

    /// <summary>How it compares; roles, levels, kinds, regions and sources only by IS and IS_NOT.</summary>
    public required SegmentComparison Comparison { get; init; }

    /// <summary>With what number; for orders, amounts, days, cases, complaints and the month.</summary>
    public long? Number { get; init; }

    /// <summary>With what text, at most 60 characters; for all others.</summary>
    public string? Text { get; init; }
}

/// <summary>Makes or changes a segment. Everybody is looked at anew within a minute; from then on a party at the event that moves it.</summary>
[Needs(SegmentPermissions.Write)]
internal sealed class UpsertSegment(CustomersDb db, IOrganisation organisation, Caller caller) : Mutation<UpsertSegmentInput, Segment>
{
    public override async Task<Segment> Run(UpsertSegmentInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.AddIf(input.Code is not { Length: >= 1 and <= Segment.LongestCode } || input.Code.AsSpan().ContainsAnyExceptInRange('!', '~'), CommonErrors.InvalidFormat, "code", ("expected", "1-40 ASCII"));
        if (!reasons.AddIf(string.IsNullOrWhiteSpace(input.Name), CommonErrors.Required, "name")) reasons.AddIf(input.Name.Length > Segment.LongestName, CommonErrors.TooLong, "name", ("max", Segment.LongestName));
        reasons.AddIf(input.Conditions.Count > Segment.MostConditions, CommonErrors.TooMany, "conditions", ("max", Segment.MostConditions));
        for (var i = 0; i < input.Conditions.Count; i++) Check(input.Conditions[i], $"conditions.{i}", reasons);
        reasons.ThrowIfAny();
        var segment = await db.Set<Segment>().AsTracking().FirstOrDefaultAsync(s => s.Code == input.Code, ct);
        if (segment is null) db.Add(segment = new Segment(input.Code, await organisation.Place(input.OrgUnitId, caller, Scope, ct)));
        else if (!Scope.Reaches(segment.Org)) throw new Refused(CommonErrors.AlreadyExists, "code", ("what", nameof(Segment)), ("value", input.Code));
        await db.RequireVersion(segment, input.ExpectedVersion, ct);
        segment.Set(input.Name.Trim(), input.Active, input.MatchesAny, [.. input.Conditions.Select(c => new SegmentCondition(c.Subject, c.Comparison, c.Number, c.Text?.Trim()))]);
        return segment;
    }

    static void Check(SegmentConditionInput c, string field, Reasons reasons)
    {
        var texts = c.Subject is SegmentSubject.Role or SegmentSubject.Level or SegmentSubject.Kind or SegmentSubject.Region or SegmentSubject.Source;
        var wrong = texts ? string.IsNullOrWhiteSpace(c.Text) || c.Text.Length > 60 || c.Number is not null || c.Comparison is not (SegmentComparison.Is or SegmentComparison.IsNot)
            : c.Number is null or < 0 || c.Text is not null || (c.Subject == SegmentSubject.BirthdayMonth && c.Number is < 1 or > 12);
        wrong |= c.Subject == SegmentSubject.Role && !Enum.GetValues<PartyRole>().Any(r => Kernel.Flow.Flow<Party, PartyRole>.Screaming(r) == c.Text);
        wrong |= c.Subject == SegmentSubject.Kind && !Enum.GetValues<PartyKind>().Any(k => Kernel.Flow.Flow<Party, PartyKind>.Screaming(k) == c.Text);
        reasons.AddIf(wrong, SegmentErrors.Condition, field, ("subject", c.Subject.ToString()), ("needs", texts ? "text" : "number"), ("comparisons", texts ? "IS, IS_NOT" : "IS, IS_NOT, AT_LEAST, AT_MOST"));
    }
}
