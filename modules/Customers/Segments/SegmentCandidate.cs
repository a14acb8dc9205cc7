namespace Platform.Customers.Segments;

/// <summary>What is known of a party that segments ask for; of a merged family all together.</summary>
internal sealed record SegmentCandidate(long PartyId, PartyKind Kind, string? Level, string? Source, IReadOnlyList<PartyRole> Roles, IReadOnlyList<string> Regions, IReadOnlyList<int> BirthdayMonths,
    long Orders, long OrderAmount, int? DaysSinceOrder, long Cases, long Complaints)
{
    public bool Fits(SegmentCondition c) => c.Subject switch
    {
        SegmentSubject.Orders => Compare(Orders, c),
        SegmentSubject.OrderAmount => Compare(OrderAmount, c),
        SegmentSubject.DaysSinceOrder => DaysSinceOrder is { } days && Compare(days, c),
        SegmentSubject.Cases => Compare(Cases, c),
        SegmentSubject.Complaints => Compare(Complaints, c),
        SegmentSubject.BirthdayMonth => c.Comparison == SegmentComparison.IsNot ? !BirthdayMonths.Contains((int)(c.Number ?? 0)) : BirthdayMonths.Any(m => Compare(m, c)),
        SegmentSubject.Role => Among(Roles.Select(Names.Screaming), c, false),
        SegmentSubject.Kind => Among([Names.Screaming(Kind)], c, false),
        SegmentSubject.Level => Among(Level is null ? [] : [Level], c, false),
        SegmentSubject.Source => Among(Source is null ? [] : [Source], c, false),
        SegmentSubject.Region => Among(Regions, c, true),
        _ => false,
    };

    static bool Compare(long value, SegmentCondition c) => c.Comparison switch
    {
        SegmentComparison.Is => value == c.Number,
        SegmentComparison.IsNot => value != c.Number,
        SegmentComparison.AtLeast => value >= c.Number,
        _ => value <= c.Number,
    };

    static bool Among(IEnumerable<string> values, SegmentCondition c, bool prefix)
        => values.Any(v => prefix ? v.StartsWith(c.Text ?? "", StringComparison.Ordinal) : string.Equals(v, c.Text, StringComparison.OrdinalIgnoreCase)) == (c.Comparison == SegmentComparison.Is);

    static class Names
    {
        /// <summary>As GraphQL writes enum values.</summary>
        public static string Screaming<T>(T value) where T : struct, Enum => Kernel.Flow.Flow<Party, T>.Screaming(value);
    }
}
