using System.Globalization;
using Platform.Administration.Organisation;
using Platform.Contracts.Administration;

namespace Platform.Administration.Bulletins;

/// <summary>An announcement to chosen tiers, units and roles, of which is known who has read it.</summary>
internal sealed class Bulletin : ScopedAggregate
{
    Bulletin() { }

    /// <summary>One line, at most 120 characters.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Plain text, at most 20,000 characters.</summary>
    public string Body { get; private set; } = "";

    /// <summary>How far it is.</summary>
    public BulletinState State { get; internal set; }

    /// <summary>True when everybody of the audience must confirm having read it.</summary>
    public bool MustRead { get; private set; }

    /// <summary>When it is to be published, UTC; null as soon as it is approved.</summary>
    public DateTime? PublishFrom { get; private set; }

    /// <summary>When its time is over, UTC; null never.</summary>
    public DateTime? PublishTo { get; private set; }

    /// <summary>When it was published, UTC.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>Account that submitted it; with four eyes it is published by another.</summary>
    public long? SubmittedBy { get; private set; }

    /// <summary>Why it was withdrawn; null when it was not.</summary>
    public string? WithdrawReason { get; private set; }

    /// <summary>People of the audience when it was published.</summary>
    public int AudienceSize { get; private set; }

    internal string TierLine { get; private set; } = "";

    internal string UnitLine { get; private set; } = "";

    internal string RoleLine { get; private set; } = "";

    internal string FileLine { get; private set; } = "";

    /// <summary>Counts the times it was planned, so that the timer of an earlier plan does nothing.</summary>
    internal int Plan { get; private set; }

    /// <summary>Tiers whose people it is for; empty is all.</summary>
    public IReadOnlyList<OrgTier> Tiers => [.. Split(TierLine).Select(Enum.Parse<OrgTier>)];

    /// <summary>Units whose people, and whose people below, it is for; empty is everybody below the bulletin's own unit.</summary>
    public IReadOnlyList<long> Units => Ids(UnitLine);

    /// <summary>Roles it is for; empty is all.</summary>
    public IReadOnlyList<long> Roles => Ids(RoleLine);

    /// <summary>Attached files.</summary>
    public IReadOnlyList<long> Files => Ids(FileLine);

    public static Bulletin In(OrgPath org) => new() { Org = org };

    /// <summary>Writes or rewrites a draft.</summary>
    public void Write(string title, string body, IEnumerable<OrgTier> tiers, IEnumerable<long> units, IEnumerable<long> roles, IEnumerable<long> files, DateTime? from, DateTime? to, bool mustRead)
    {
        if (State != BulletinState.Draft) throw new Refused(BulletinErrors.NotDraft, "id");
        (Title, Body, MustRead, PublishFrom, PublishTo) = (title, body, mustRead, from, to);
        (TierLine, UnitLine, RoleLine, FileLine) = (string.Join(',', tiers.Distinct()), Line(units), Line(roles), Line(files));
    }

    public void Submit(Caller caller)
    {
        BulletinFlow.Table.Fire(this, BulletinFlow.Submit, caller);
        SubmittedBy = caller.UserId;
    }

    /// <summary>Approved: planned for its time, or to be opened at once.</summary>
    /// <returns>True when its time has come already.</returns>
    public bool Approve(Caller caller, DateTime now)
    {
        if (PublishTo is { } end && end <= now) throw new Refused(BulletinErrors.TimeOver, "id");
        var later = PublishFrom is { } from && from > now;
        BulletinFlow.Table.Fire(this, later ? BulletinFlow.Schedule : BulletinFlow.Publish, caller);
        var plan = ++Plan;
        if (later) Record(() => new BulletinDue(Id, plan), PublishFrom);
        return !later;
    }

    /// <summary>It is there to be read from now on.</summary>
    /// <param name="audience">Accounts of now.</param>
    /// <param name="now">When.</param>
    /// <param name="remindAt">When those who have not confirmed are reminded; null never.</param>
    public void Open(IReadOnlyList<long> audience, DateTime now, DateTime? remindAt)
    {
        if (State == BulletinState.Scheduled) BulletinFlow.Table.Fire(this, BulletinFlow.Publish, Caller.System);
        (PublishedAt, AudienceSize) = (now, audience.Count);
        var plan = Plan;
        Record(() => new BulletinPublished(Id, audience.Count));
        foreach (var part in audience.Chunk(500))
            Record(() => BulletinNotices.Published.To(new SubjectRef(nameof(Bulletin), Id), [.. part.Select(a => new Recipient(AccountId: a))], false, ("title", Title), ("must", MustRead ? "（必读 must read）" : " ")));
        if (PublishTo is { } end) Record(() => new BulletinExpiryDue(Id, plan), end);
        if (MustRead && remindAt is { } at && (PublishTo is null || at < PublishTo)) Record(() => new BulletinReminderDue(Id, plan), at);
    }

    /// <summary>Tells people of everything they have not confirmed.</summary>
    /// <param name="digests">Titles, and the people for whom exactly these are open.</param>
    /// <param name="nextAt">When to look again; null never.</param>
    public void Remind(IEnumerable<(IReadOnlyList<string> Titles, IReadOnlyList<long> Accounts)> digests, DateTime? nextAt)
    {
        foreach (var (titles, accounts) in digests)
            foreach (var part in accounts.Chunk(500))
                Record(() => BulletinNotices.Digest.To(new SubjectRef(nameof(Bulletin), Id), [.. part.Select(a => new Recipient(AccountId: a))], false,
                    ("count", titles.Count.ToString(CultureInfo.InvariantCulture)), ("titles", string.Join('\n', titles.Take(20).Select(t => "《" + t + "》")))));
        var plan = Plan;
        if (nextAt is { } at && (PublishTo is null || at < PublishTo)) Record(() => new BulletinReminderDue(Id, plan), at);
    }

    public void Expire() => BulletinFlow.Table.Fire(this, BulletinFlow.Expire, Caller.System);

    public void Withdraw(string reason, Caller caller)
    {
        BulletinFlow.Table.Fire(this, BulletinFlow.Withdraw, caller);
        (WithdrawReason, Plan) = (reason, Plan + 1);
        Record(() => new BulletinWithdrawn(Id));
    }

    static string[] Split(string line) => line.Split(',', StringSplitOptions.RemoveEmptyEntries);

    static IReadOnlyList<long> Ids(string line) => [.. Split(line).Select(i => long.Parse(i, CultureInfo.InvariantCulture))];

    static string Line(IEnumerable<long> ids) => string.Join(',', ids.Distinct().Select(i => i.ToString(CultureInfo.InvariantCulture)));
}

/// <summary>The time of a planned bulletin has come.</summary>
internal sealed record BulletinDue(long BulletinId, int Plan) : IEvent;

/// <summary>The time of a bulletin is over.</summary>
internal sealed record BulletinExpiryDue(long BulletinId, int Plan) : IEvent;

/// <summary>Those who have not confirmed a bulletin are to be reminded.</summary>
internal sealed record BulletinReminderDue(long BulletinId, int Plan) : IEvent;
