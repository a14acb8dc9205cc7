namespace Platform.Administration.Notifications;

/// <summary>One message to one recipient by one channel. There is at most one per event, recipient and channel.</summary>
internal sealed class Notification : ScopedAggregate, IPartied
{
    Notification() { }

    /// <summary>The event that asked for it, unique in the deployment.</summary>
    public string EventKey { get; private set; } = "";

    /// <summary>Account or party, such as <c>a:12</c>.</summary>
    public string RecipientKey { get; private set; } = "";

    /// <summary>How it is sent.</summary>
    public NotificationChannel Channel { get; private set; }

    /// <summary>The occasion.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>The account that is told; null for a party without one.</summary>
    public long? AccountId { get; private set; }

    /// <summary>The customer, dealer or provider that is told; null for staff.</summary>
    public long? PartyId { get; private set; }

    /// <summary>One line, in the recipient's language.</summary>
    [Protected]
    public string Title { get; private set; } = "";

    /// <summary>The text, in the recipient's language.</summary>
    [Protected]
    public string Body { get; private set; } = "";

    /// <summary>Language of the text.</summary>
    public string Locale { get; private set; } = "";

    /// <summary>Type of the document it is about.</summary>
    public string SubjectType { get; private set; } = "";

    /// <summary>Id of the document it is about.</summary>
    public long SubjectId { get; private set; }

    /// <summary>True when it did not wait for the end of quiet hours.</summary>
    public bool Urgent { get; private set; }

    /// <summary>How far it is.</summary>
    public NotificationState State { get; private set; }

    /// <summary>Why it failed, waits or was suppressed, as a code; null when there is nothing to say.</summary>
    public string? Reason { get; private set; }

    /// <summary>The carrier's own words; null when there are none.</summary>
    [Protected]
    public string? Detail { get; private set; }

    /// <summary>Which try it is at, from 1.</summary>
    public int Attempt { get; private set; } = 1;

    /// <summary>The last try that began; written before the carrier is asked, so that a crash is noticed.</summary>
    public int AskedAttempt { get; private set; }

    /// <summary>When it is tried, UTC; null when nothing is to be done.</summary>
    public DateTime? DueAt { get; private set; }

    /// <summary>When the carrier took it, UTC.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>When it arrived, UTC.</summary>
    public DateTime? DeliveredAt { get; private set; }

    /// <summary>When it was read in the program, UTC; null while it is unread.</summary>
    public DateTime? ReadAt { get; private set; }

    /// <summary>The connection that sent it; null before.</summary>
    public string? Connection { get; private set; }

    /// <summary>The carrier's number; null when it gave none.</summary>
    public string? CarrierNumber { get; private set; }

    /// <summary>The key that the carrier gets, the same for every try.</summary>
    public string MessageKey => FormattableString.Invariant($"n{Id}");

    /// <summary>A message that is there at once (in the program), goes out when it is due, or is kept as a note of why it was not sent.</summary>
    public static Notification Of(Addressee to, NotificationChannel channel, string eventKey, string kind, Kernel.Notifications.NotificationText text, SubjectRef subject, bool urgent, OrgPath org, string? suppressed, DateTime dueAt, DateTime now)
    {
        var it = new Notification
        {
            EventKey = eventKey, RecipientKey = to.Key, Channel = channel, Kind = kind, AccountId = to.AccountId, PartyId = to.PartyId, Locale = to.Locale,
            Title = text.Subject.Length <= 200 ? text.Subject : text.Subject[..200], Body = text.Body, SubjectType = subject.Type, SubjectId = subject.Id, Urgent = urgent, Org = org,
        };
        if (channel == NotificationChannel.InApp)
        {
            (it.State, it.SentAt, it.DeliveredAt) = (NotificationState.Delivered, now, now);
            it.Record(() => new NotificationArrived(it.Id));
        }
        else if (suppressed is not null) (it.State, it.Reason) = (NotificationState.Suppressed, suppressed);
        else it.Queue(dueAt);
        return it;
    }

    void Queue(DateTime dueAt)
    {
        (State, DueAt) = (NotificationState.Queued, dueAt);
        var attempt = Attempt;
        Record(() => new NotificationDue(Id, attempt), dueAt);
    }

    /// <summary>It must wait; the try does not count.</summary>
    public void Hold(DateTime at) => Queue(at);

    /// <summary>The carrier took it.</summary>
    public void Sent(string connection, string? carrierNumber, DateTime? deliveredAt, DateTime? askAt, DateTime now)
    {
        (Connection, CarrierNumber, SentAt, Reason, Detail, DueAt) = (connection, carrierNumber ?? CarrierNumber, SentAt ?? now, null, null, askAt);
        (State, DeliveredAt) = deliveredAt is null ? (NotificationState.Sent, null) : (NotificationState.Delivered, deliveredAt);
        if (askAt is { } at && deliveredAt is null) Ask(at);
    }

    /// <summary>No clear answer came; the carrier is to be asked.</summary>
    public void LoseAnswer(string connection, string reason, DateTime askAt)
    {
        (Connection, Reason, DueAt) = (connection, reason, askAt);
        Ask(askAt);
    }

    void Ask(DateTime at)
    {
        var attempt = Attempt;
        Record(() => new NotificationStatusDue(Id, attempt), at);
    }

    /// <summary>It did not go out this time and is tried again.</summary>
    public void TryAgain(string reason, string? detail, DateTime at)
    {
        (Reason, Detail) = (reason, Cut(detail));
        Attempt++;
        Queue(at);
    }

    /// <summary>It did not go out this time: tried again after a growing wait, until the tries are used up.</summary>
    public void Later(string reason, string? detail, TimeSpan? retryAfter, NotificationOptions options, DateTime now)
    {
        if (Attempt >= options.MostAttempts) Fail(reason, detail);
        else TryAgain(reason, detail, now + (retryAfter ?? TimeSpan.FromTicks(Math.Min(options.LongestRetry.Ticks, options.FirstRetry.Ticks << Math.Min(Attempt - 1, 20)))));
    }

    /// <summary>It will not go out by itself.</summary>
    public void Fail(string reason, string? detail) => (State, Reason, Detail, DueAt) = (NotificationState.Failed, reason, Cut(detail), null);

    /// <summary>There is nothing to say any more.</summary>
    public void Suppress(string reason) => (State, Reason, DueAt) = (NotificationState.Suppressed, reason, null);

    /// <summary>A person has it sent once more.</summary>
    public void Retry(DateTime now)
    {
        if (State != NotificationState.Failed) throw new Refused(NotificationErrors.NotFailed, "id");
        TryAgain("RETRIED", null, now);
    }

    /// <summary>The recipient has read it.</summary>
    public void Read(DateTime now) => ReadAt ??= now;

    static string? Cut(string? text) => text is { Length: > 300 } ? text[..300] : text;
}

/// <summary>Somebody has a new message in the program.</summary>
internal sealed record NotificationArrived(long NotificationId) : IEvent;

/// <summary>A message is to be handed to its carrier.</summary>
internal sealed record NotificationDue(long NotificationId, int Attempt) : IEvent;

/// <summary>The carrier is to be asked what became of a message.</summary>
internal sealed record NotificationStatusDue(long NotificationId, int Attempt) : IEvent;
