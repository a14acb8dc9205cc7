using Platform.Contracts.AfterSales;

namespace Platform.AfterSales;

/// <summary>What an agent should know of a customer before the next talk, each with where it came from. Other modules add what they know.</summary>
/// <param name="PartyId">The customer; the record that goes on when it was merged.</param>
/// <param name="At">When it was put together, UTC.</param>
/// <param name="OpenMatters">Cases and work orders that are not settled, those due first, at most 10 of each.</param>
/// <param name="Promises">What is owed to the customer and by when, the earliest first, at most 20.</param>
/// <param name="Reasons">Why the customer probably comes, likeliest first, at most 5.</param>
/// <param name="Habits">What the customer came with in the last twelve months, the most frequent first, at most 5.</param>
/// <param name="Articles">What may help with the likeliest matter, at most 5.</param>
/// <param name="Macros">Macros that are offered for it, the most used first, at most 5.</param>
internal sealed record NextContactCard(long PartyId, DateTime At, IReadOnlyList<OpenMatter> OpenMatters, IReadOnlyList<OpenPromise> Promises, IReadOnlyList<LikelyReason> Reasons, IReadOnlyList<CustomerHabit> Habits,
    IReadOnlyList<ArticleSuggestion> Articles, IReadOnlyList<Macro> Macros) : INextContact;

/// <summary>A matter that is not settled.</summary>
/// <param name="SubjectId">Global id of the case or work order.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">What it is about.</param>
/// <param name="State">How far it is.</param>
/// <param name="Since">When it came in, UTC.</param>
/// <param name="DueAt">When something of it is due, UTC; null while nothing sets a time.</param>
internal sealed record OpenMatter(string SubjectId, string Number, string Title, string State, DateTime Since, DateTime? DueAt);

/// <summary>Something that is owed to the customer.</summary>
/// <param name="Code">RESPONSE, RESOLUTION, ARRIVAL, VISIT …</param>
/// <param name="SubjectId">Global id of the case or work order it comes from.</param>
/// <param name="Number">Its number.</param>
/// <param name="DueAt">By when, UTC.</param>
/// <param name="IsLate">Whether that is past.</param>
internal sealed record OpenPromise(string Code, string SubjectId, string Number, DateTime DueAt, bool IsLate);

/// <summary>A guess at why the customer comes.</summary>
/// <param name="Code">LATE_PROMISE, VISIT_NEAR, WAITS_FOR_CUSTOMER, OPEN_CASE, JUST_SETTLED, CHARGE_DUE, LIKE_BEFORE.</param>
/// <param name="Text">In the viewer's language.</param>
/// <param name="Weight">How likely, 1 to 100.</param>
/// <param name="SubjectId">Global id of what it comes from; null when it comes from many.</param>
/// <param name="Source">What it comes from, for people.</param>
internal sealed record LikelyReason(string Code, string Text, int Weight, string? SubjectId, string Source);

/// <summary>What a customer came with.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="ServiceItem">Code of the service; null when it was none of the catalogue.</param>
/// <param name="Count">How often.</param>
/// <param name="LastAt">When last, UTC.</param>
internal sealed record CustomerHabit(CaseKind Kind, string? ServiceItem, int Count, DateTime LastAt);

internal sealed class NextContactCardType : ObjectType<NextContactCard>
{
    public NextContactCardType()
    {
        Shows(c => c.PartyId).AsId("Party");
        Shows(c => c.At);
        Shows(c => c.OpenMatters);
        Shows(c => c.Promises);
        Shows(c => c.Reasons);
        Shows(c => c.Habits);
        Shows(c => c.Articles).Needs(KnowledgeArticle.Read);
        Shows(c => c.Macros).Needs(Macro.Read);
    }
}

internal sealed class OpenMatterType : ObjectType<OpenMatter>
{
    public OpenMatterType() => ShowsAll();
}

internal sealed class OpenPromiseType : ObjectType<OpenPromise>
{
    public OpenPromiseType() => ShowsAll();
}

internal sealed class LikelyReasonType : ObjectType<LikelyReason>
{
    public LikelyReasonType() => ShowsAll();
}

internal sealed class CustomerHabitType : ObjectType<CustomerHabit>
{
    public CustomerHabitType() => ShowsAll();
}

/// <summary>What is known before the next talk.</summary>
[Extends(typeof(Query)), Needs(Permission)]
internal sealed class NextContactQuery(NextContacts contacts)
{
    public const string Permission = "aftersales:contact:prepare";

    /// <summary>What an agent should know before the next talk with a customer, as far as the agent may see it. Null when there is no such customer or the viewer may not see it.</summary>
    /// <param name="partyId">Global id of the customer, also of a record that was merged.</param>
    /// <param name="ct">Ends with the request.</param>
    public Task<NextContactCard?> NextContact([Id("Party")] long partyId, CancellationToken ct) => contacts.OfAsync(partyId, ct);
}
