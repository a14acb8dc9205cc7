using GraphQL.DataLoader;
using Platform.Customers.Consequences;
using Platform.Customers.Loading;
using Platform.Customers.Surveys;
using Platform.Kernel.Flow;
using Platform.Kernel.Security;

namespace Platform.Customers.FollowUps;

/// <summary>What hangs on a follow-up.</summary>
[Extends(typeof(FollowUp))]
internal static class FollowUpFields
{
    /// <summary>Tries that reached nobody, oldest first.</summary>
    [Requires]
    public static IDataLoaderResult<IReadOnlyList<FollowUpAttempt>> Attempts([Parent] FollowUp followUp, AttemptsOfFollowUp loader) => loader.Load(followUp.Id);

    /// <summary>Answers to the questionnaire; empty without one.</summary>
    [Requires]
    public static IDataLoaderResult<IReadOnlyList<QuestionAnswer>> Answers([Parent] FollowUp followUp, AnswersOfFollowUp loader) => loader.Load(followUp.Id);

    /// <summary>What the customer said in own words; null when nothing.</summary>
    [Needs(CarePermissions.Comments), Requires(nameof(FollowUp.CommentSealed))]
    [Reveals(nameof(FollowUp.PartyId))]
    public static string? Comment([Parent] FollowUp followUp, FieldCipher cipher) => cipher.Reveal(followUp.CommentSealed);

    /// <summary>Who is to be called; null when nobody knows or the viewer may not see that party.</summary>
    [Needs(Permissions.Read), Requires(nameof(FollowUp.PartyId))]
    public static IDataLoaderResult<Party?>? Party([Parent] FollowUp followUp, PartyById loader) => followUp.PartyId is { } id ? loader.Load(id) : null;

    /// <summary>What must follow or has followed from a dissatisfied answer; null when nothing must.</summary>
    [Requires]
    public static IDataLoaderResult<Consequence?> Consequence([Parent] FollowUp followUp, ConsequenceOf loader) => loader.Load((ConsequenceOrigin.FollowUp, followUp.Id));

    /// <summary>True while nothing has followed from a dissatisfied answer.</summary>
    [Requires]
    public static async Task<bool> ConsequenceOpen([Parent] FollowUp followUp, ConsequenceOf loader, CancellationToken ct)
        => await loader.Load((ConsequenceOrigin.FollowUp, followUp.Id)).GetResultAsync(ct) is { IsOpen: true };

    /// <summary>What the viewer could do with it next and, if not, why.</summary>
    [Requires(nameof(FollowUp.State))]
    public static IReadOnlyList<Transition> AvailableTransitions([Parent] FollowUp followUp, Caller caller) => FollowUpFlow.Table.Available(followUp, caller);
}

/// <summary>What was written about an attempt.</summary>
[Extends(typeof(FollowUpAttempt))]
internal static class FollowUpAttemptNote
{
    /// <summary>What the caller noted; null when nothing.</summary>
    [Needs(CarePermissions.Comments), Requires(nameof(FollowUpAttempt.NoteSealed))]
    public static string? Note([Parent] FollowUpAttempt attempt, FieldCipher cipher) => cipher.Reveal(attempt.NoteSealed);
}
