using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Customers.Visits;
using Platform.Kernel.Security;

namespace Platform.Customers.Voice;

/// <summary>What GraphQL shows of feedback.</summary>
internal sealed class FeedbackItemType : ObjectType<FeedbackItem>
{
    public FeedbackItemType()
    {
        Shows(f => f.Id);
        Shows(f => f.Version);
        Shows(f => f.Kind);
        Shows(f => f.State);
        Shows(f => f.PartyId).AsId("Party");
        Shows(f => f.Channel);
        Shows(f => f.Product);
        Shows("tags", f => f.Tags).Reads(nameof(FeedbackItem.TagLine)).NotNull().Described("Topics, in lower case.");
        Shows(f => f.TeamId).AsId("Team");
        Shows(f => f.OwnerId).AsId("Account");
        Shows(f => f.AnsweredAt);
        Shows(f => f.SuggestedKind);
        Shows(f => f.SuggestedPercent);
        Shows(f => f.OrgId).As("orgUnitId").AsId("OrgUnit").NotSortable();
        Shows(f => f.CreatedAt);
        Filter<string>("tag", (tag, _) => f => f.TagLine.Contains("," + tag + ",")).Described("Has this topic, in lower case.");
    }
}

/// <summary>The words of feedback, stored sealed.</summary>
[Extends(typeof(FeedbackItem))]
internal static class FeedbackFields
{
    /// <summary>What was said.</summary>
    [Requires(nameof(FeedbackItem.TextSealed))]
    public static string Text([Parent] FeedbackItem item, FieldCipher cipher) => cipher.Reveal(item.TextSealed)!;

    /// <summary>The latest note on how far it is; null before.</summary>
    [Requires(nameof(FeedbackItem.ProgressSealed))]
    public static string? Progress([Parent] FeedbackItem item, FieldCipher cipher) => cipher.Reveal(item.ProgressSealed);

    /// <summary>What was answered; null before.</summary>
    [Requires(nameof(FeedbackItem.AnswerSealed))]
    public static string? Answer([Parent] FeedbackItem item, FieldCipher cipher) => cipher.Reveal(item.AnswerSealed);
}

/// <summary>What GraphQL shows of a route.</summary>
internal sealed class FeedbackRouteType : ObjectType<FeedbackRoute>
{
    public FeedbackRouteType()
    {
        Shows(r => r.Id);
        Shows(r => r.Version);
        Shows(r => r.Kind);
        Shows(r => r.TeamId).AsId("Team");
    }
}

/// <summary>Feedback by id.</summary>
[Needs(VoicePermissions.FeedbackRead)]
internal sealed class FeedbackItemNodes(IDbContextFactory<CustomersDb> dbs) : RowNodes<CustomersDb, FeedbackItem>(dbs)
{
    protected override IQueryable<FeedbackItem> Rows(CustomersDb db, Caller caller) => db.Visible<FeedbackItem>(caller.Scope(VoicePermissions.FeedbackRead));
}

/// <summary>Routes by id.</summary>
[Needs(VoicePermissions.FeedbackRead)]
internal sealed class FeedbackRouteNodes(IDbContextFactory<CustomersDb> dbs) : RowNodes<CustomersDb, FeedbackRoute>(dbs)
{
    protected override IQueryable<FeedbackRoute> Rows(CustomersDb db, Caller caller) => db.Set<FeedbackRoute>().AsNoTracking();
}

/// <summary>How often a topic was spoken of in one month.</summary>
/// <param name="Month">The month in China, yyyy-MM.</param>
/// <param name="Kind">The kind of feedback.</param>
/// <param name="Topic">The topic; null for all items of the kind, with or without topics.</param>
/// <param name="Items">How many items; an item with two topics counts under both.</param>
/// <param name="Answered">How many of them are answered.</param>
internal sealed record FeedbackTopic(string Month, FeedbackKind Kind, string? Topic, int Items, int Answered);

internal sealed class FeedbackTopicType : ObjectType<FeedbackTopic>
{
    public FeedbackTopicType() => ShowsAll();
}

/// <summary>Root fields about feedback.</summary>
[Extends(typeof(Query)), Needs(VoicePermissions.FeedbackRead)]
internal sealed class FeedbackQueries(IDbContextFactory<CustomersDb> dbs, FeedbackClassifier classifier, Caller caller)
{
    /// <summary>Feedback that the viewer may see, newest first unless ordered otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    public async Task<Connection<FeedbackItem>> Feedback(PageRequest<FeedbackItem> page)
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await page.Read(db.Visible<FeedbackItem>(caller.Scope(VoicePermissions.FeedbackRead)));
    }

    /// <summary>Reports within the viewer's reach, newest first unless asked otherwise: those that people asked for, and that of each month that ended, which the program has written by itself for head office.</summary>
    /// <param name="page">Filter, order and page.</param>
    public async Task<Connection<FeedbackReport>> FeedbackReports(PageRequest<FeedbackReport> page)
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await page.Read(db.Visible<FeedbackReport>(caller.Scope(VoicePermissions.FeedbackRead)));
    }

    /// <summary>What people spoke of, month by month: by kind, and by kind and topic. The rows of a kind add up to what <c>feedback</c> lists.</summary>
    /// <param name="from">First month in China, yyyy-MM.</param>
    /// <param name="to">Last month, yyyy-MM; at most 36 months.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<IReadOnlyList<FeedbackTopic>> FeedbackTopics(string from, string to, CancellationToken ct)
    {
        var (first, last) = (Month(from, "from"), Month(to, "to"));
        if (last < first || last > first.AddMonths(36)) throw new Refused(CommonErrors.OutOfRange, "to", ("min", from), ("max", first.AddMonths(36).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)));
        var (begin, end) = (BusinessDay.Begins(first), BusinessDay.Begins(last.AddMonths(1)));
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await db.Visible<FeedbackItem>(caller.Scope(VoicePermissions.FeedbackRead)).Where(f => f.CreatedAt >= begin && f.CreatedAt < end).Select(f => new { f.CreatedAt, f.Kind, f.TagLine, f.State }).ToListAsync(ct);
        var told = rows.SelectMany(r => r.TagLine.Split(',', StringSplitOptions.RemoveEmptyEntries).Cast<string?>().Append(null).Select(tag => (Month: BusinessDay.Of(r.CreatedAt).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture), r.Kind, Tag: tag, Answered: r.State == FeedbackState.Answered)));
        return [.. told.GroupBy(t => (t.Month, t.Kind, t.Tag)).OrderBy(g => g.Key.Month, StringComparer.Ordinal).ThenBy(g => g.Key.Kind).ThenBy(g => g.Key.Tag, StringComparer.Ordinal).Select(g => new FeedbackTopic(g.Key.Month, g.Key.Kind, g.Key.Tag, g.Count(), g.Count(t => t.Answered)))];
    }

    /// <summary>What the program would call a text, likeliest first; empty while there is too little feedback to learn from. A suggestion and nothing more.</summary>
    /// <param name="text">The words, at most 4,000 characters.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<IReadOnlyList<FeedbackGuess>> FeedbackSuggestion(string text, CancellationToken ct)
        => text.Length > FeedbackItem.LongestText ? throw new Refused(CommonErrors.TooLong, "text", ("max", FeedbackItem.LongestText)) : await classifier.SuggestAsync(text, ct);

    /// <summary>How far the suggestions can be trusted, tried anew on the deployment's own history.</summary>
    /// <param name="ct">Ends with the request.</param>
    public Task<FeedbackClassifierReport> FeedbackClassifier(CancellationToken ct) => classifier.ReportAsync(ct);

    static DateOnly Month(string text, string field)
        => DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var first) ? first : throw new Refused(CommonErrors.InvalidFormat, field, ("expected", "2026-11"));
}
