using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Kernel.Security;

namespace Platform.Customers.FollowUps;

/// <summary>A try that reached nobody.</summary>
internal sealed record RecordAttemptInput : ChangeInput
{
    /// <summary>Why nobody was reached.</summary>
    public required NotReachedReason Reason { get; init; }

    /// <summary>By what way it was tried.</summary>
    public ServiceChannel Channel { get; init; } = ServiceChannel.Phone;

    /// <summary>At most 500 characters; null when there is nothing to say.</summary>
    public string? Note { get; init; }

    /// <summary>When to try again, UTC, within 90 days; null as the policy says.</summary>
    public DateTime? NextAt { get; init; }
}

/// <summary>Writes down that nobody was reached. The follow-up is due again at the next try; after the policy's last attempt it is EXHAUSTED.</summary>
[Needs(CarePermissions.Work)]
internal sealed class RecordAttempt(CustomersDb db, FollowUpPolicies policies, CareBook book, FieldCipher cipher, Caller caller) : Mutation<RecordAttemptInput, FollowUp>
{
    const int LongestNote = 500;
    static readonly TimeSpan Farthest = TimeSpan.FromDays(90);

    public override async Task<FollowUp> Run(RecordAttemptInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.AddIf(input.Note?.Length > LongestNote, CommonErrors.TooLong, "note", ("max", LongestNote));
        reasons.AddIf(input.Reason == NotReachedReason.Other && string.IsNullOrWhiteSpace(input.Note), CommonErrors.Required, "note");
        reasons.AddIf(input.NextAt is { } next && (next <= db.Now || next > db.Now + Farthest), CommonErrors.OutOfRange, "nextAt", ("min", db.Now), ("max", db.Now + Farthest));
        reasons.ThrowIfAny();
        var followUp = await db.Take<FollowUp>(input, Scope, q => q.Include(f => f.Attempts), ct);
        var policy = await policies.OfAsync(followUp.PolicyId, ct);
        followUp.Missed(db.Now, input.Channel, input.Reason, cipher.Protect(string.IsNullOrWhiteSpace(input.Note) ? null : input.Note.Trim()),
            input.NextAt ?? db.Now.AddMinutes(policy?.AttemptGapMinutes ?? 240), policy?.AttemptsMax ?? 1, caller);
        await book.NoteAsync(followUp, ct);
        return followUp;
    }
}
