namespace Platform.Customers.Duplicates;

/// <summary>The reason that a person gives for merging or unmerging.</summary>
internal static class MergeReason
{
    public const int Longest = 500;

    public static void Check(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new Refused(CommonErrors.Required, "reason");
        if (reason.Length > Longest) throw new Refused(CommonErrors.TooLong, "reason", ("max", Longest));
    }
}
