namespace Platform.Customers.Segments;

/// <summary>What is refused about segments.</summary>
internal static class SegmentErrors
{
    /// <summary>A condition that means nothing.</summary>
    public static readonly ErrorCode Condition = new("SEGMENT_CONDITION", "{subject} needs a {needs}, compared by {comparisons}.", "条件{subject}须填{needs}，比较方式为{comparisons}。");
}
