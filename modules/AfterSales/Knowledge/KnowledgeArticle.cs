using Platform.Kernel.Flow;

namespace Platform.AfterSales;

/// <summary>
/// Something worth knowing about products, faults and services, in versions: readers see the published one while the next is being written and looked over.
/// </summary>
internal sealed class KnowledgeArticle : Aggregate
{
    public const string Read = "aftersales:knowledge:read", Write = "aftersales:knowledge:write", Publish = "aftersales:knowledge:publish", ForProviders = "aftersales:knowledge:provider";

    /// <summary>Declares what makes an account that is a party read what is for providers: no field asks for it, the articles do.</summary>
    [Needs(ForProviders)]
    public static string WhatProvidersHold => ForProviders;

    public static readonly Flow<KnowledgeArticle, KnowledgeState> Table = new(a => a.State, (a, s) => a.State = s,
        new("submitKnowledgeArticle", KnowledgeState.Draft, KnowledgeState.InReview, Write),
        new("returnKnowledgeArticle", KnowledgeState.InReview, KnowledgeState.Draft, Publish),
        new("publishKnowledgeArticle", KnowledgeState.InReview, KnowledgeState.Published, Publish),
        new("withdrawKnowledgeArticle", KnowledgeState.Published, KnowledgeState.Withdrawn, Publish),
        new("withdrawKnowledgeArticle", KnowledgeState.Draft, KnowledgeState.Withdrawn, Publish));

    readonly List<KnowledgeVersion> _versions = [];
    readonly List<KnowledgeTag> _tags = [];

    KnowledgeArticle() { }

    /// <summary>An article without a version.</summary>
    public KnowledgeArticle(string code) => Code = code;

    /// <summary>Code that people quote, unique; it never changes.</summary>
    public string Code { get; private set; } = "";

    /// <summary>What it is.</summary>
    public KnowledgeKind Kind { get; private set; }

    /// <summary>How far its newest version is.</summary>
    public KnowledgeState State { get; private set; }

    /// <summary>Number of the version that readers see; null while there is none.</summary>
    public int? PublishedVersion { get; private set; }

    /// <summary>Who may read the published version.</summary>
    public KnowledgeAudience Audience { get; private set; }

    /// <summary>When the published version was published, UTC; null while there is none.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>Account that handed the newest version in; null before.</summary>
    public long? SubmittedBy { get; private set; }

    /// <summary>Why it was sent back or withdrawn; null when it was not.</summary>
    public string? Remark { get; private set; }

    /// <summary>All versions.</summary>
    public IReadOnlyList<KnowledgeVersion> Versions => _versions;

    /// <summary>What the published version is about.</summary>
    public IReadOnlyList<KnowledgeTag> Tags => _tags;

    public KnowledgeVersion? Newest => _versions.MaxBy(v => v.Number);

    public KnowledgeVersion? Shown => PublishedVersion is { } number ? _versions.Find(v => v.Number == number) : null;

    /// <summary>Changes the version that is being written, or begins the next one.</summary>
    public void Revise(KnowledgeKind kind, KnowledgeVersion content)
    {
        if (State == KnowledgeState.InReview) throw new Refused(KnowledgeErrors.InReview, "code", ("code", Code));
        var draft = Newest is { } newest && State == KnowledgeState.Draft ? newest : null;
        if (draft is null) _versions.Add(content.As((Newest?.Number ?? 0) + 1));
        else draft.Take(content);
        (Kind, State) = (kind, KnowledgeState.Draft);
        Touch();
    }

    public void Submit(Caller by)
    {
        Table.Fire(this, "submitKnowledgeArticle", by);
        (SubmittedBy, Remark) = (by.UserId, null);
    }

    public void Return(string reason, Caller by)
    {
        Table.Fire(this, "returnKnowledgeArticle", by);
        Remark = reason;
    }

    /// <summary>Readers see the newest version from now on.</summary>
    public void Release(bool fourEyes, Caller by, DateTime now)
    {
        if (fourEyes && SubmittedBy is not null && SubmittedBy == by.UserId) throw new Refused(KnowledgeErrors.FourEyes, "id");
        Table.Fire(this, "publishKnowledgeArticle", by);
        var version = Newest!;
        version.Publish(by.UserId, now);
        (PublishedVersion, PublishedAt, Audience, Remark) = (version.Number, now, version.Audience, null);
        _tags.Clear();
        _tags.AddRange(version.Tags.Select(t => new KnowledgeTag { Kind = t.Kind, Value = t.Value }));
        Touch();
    }

    /// <summary>Nobody reads it any more; its versions stay.</summary>
    public void Withdraw(string reason, Caller by)
    {
        Table.Fire(this, "withdrawKnowledgeArticle", by);
        (PublishedVersion, PublishedAt, Remark) = (null, null, reason);
        _tags.Clear();
        Touch();
    }

    /// <summary>Tells teams of it.</summary>
    public void Tell(IReadOnlyList<long> teams)
    {
        if (teams.Count > 0) Record(() => KnowledgeNotices.Published.To(new SubjectRef(nameof(KnowledgeArticle), Id), [.. teams.Select(t => new Contracts.Administration.Recipient(TeamId: t))], false, ("code", Code)));
    }

    /// <summary>The widest audience of articles that somebody may read.</summary>
    public static KnowledgeAudience For(Caller caller)
        => caller.Can(Caller.Staff) ? KnowledgeAudience.Internal : caller.Can(ForProviders) ? KnowledgeAudience.Provider : KnowledgeAudience.Customer;
}
