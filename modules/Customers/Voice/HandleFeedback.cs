using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;
using Platform.Customers.Data;
using Platform.Kernel.Security;

namespace Platform.Customers.Voice;

/// <summary>Which feedback, and what it is about.</summary>
internal sealed record ClassifyFeedbackInput : ChangeInput
{
    /// <summary>What it is about.</summary>
    public required FeedbackKind Kind { get; init; }

    /// <summary>Code of the product; null leaves it, empty takes it away.</summary>
    public string? Product { get; init; }

    /// <summary>Topics; null leaves them.</summary>
    public IReadOnlyList<string>? Tags { get; init; }
}

/// <summary>Decides what feedback is about; another kind goes to that kind's team.</summary>
[Needs(VoicePermissions.FeedbackHandle)]
internal sealed class ClassifyFeedback(CustomersDb db) : Mutation<ClassifyFeedbackInput, FeedbackItem>
{
    public override async Task<FeedbackItem> Run(ClassifyFeedbackInput input, CancellationToken ct)
    {
        if (input.Product?.Length > FeedbackItem.LongestProduct) throw new Refused(CommonErrors.TooLong, "product", ("max", FeedbackItem.LongestProduct));
        var item = await db.Take<FeedbackItem>(input, Scope, null, ct);
        item.About(input.Product is null ? item.Product : input.Product.Length == 0 ? null : input.Product.Trim(), input.Tags is null ? item.Tags : FeedbackTags.Read(input.Tags, "tags"));
        if (item.Kind != input.Kind)
        {
            item.Classify(input.Kind);
            item.Route(await db.Set<FeedbackRoute>().Where(r => r.Kind == input.Kind).Select(r => (long?)r.TeamId).FirstOrDefaultAsync(ct) ?? item.TeamId);
        }
        return item;
    }
}

/// <summary>Which feedback, and how far it is.</summary>
internal sealed record NoteFeedbackProgressInput : ChangeInput
{
    /// <summary>What was done or found, 1 to 500 characters; the latest note is kept.</summary>
    public required string Text { get; init; }
}

/// <summary>Says how far feedback is; it is in hand from then on.</summary>
[Needs(VoicePermissions.FeedbackHandle)]
internal sealed class NoteFeedbackProgress(CustomersDb db, FieldCipher cipher, Caller caller) : Mutation<NoteFeedbackProgressInput, FeedbackItem>
{
    public override async Task<FeedbackItem> Run(NoteFeedbackProgressInput input, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(input.Text)) throw new Refused(CommonErrors.Required, "text");
        if (input.Text.Length > FeedbackItem.LongestProgress) throw new Refused(CommonErrors.TooLong, "text", ("max", FeedbackItem.LongestProgress));
        var item = await db.Take<FeedbackItem>(input, Scope, null, ct);
        item.Progress(cipher.Protect(input.Text.Trim())!, caller.UserId);
        return item;
    }
}

/// <summary>Which feedback, and what is answered.</summary>
internal sealed record AnswerFeedbackInput : ChangeInput
{
    /// <summary>The words to the sender, 1 to 4,000 characters; kept also when nobody is named.</summary>
    public required string Text { get; init; }
}

/// <summary>Answers feedback, once. The sender, when known, is told by the ways that he or she allows.</summary>
[Needs(VoicePermissions.FeedbackHandle)]
internal sealed class AnswerFeedback(CustomersDb db, FieldCipher cipher, Caller caller) : Mutation<AnswerFeedbackInput, FeedbackItem>
{
    public override async Task<FeedbackItem> Run(AnswerFeedbackInput input, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(input.Text)) throw new Refused(CommonErrors.Required, "text");
        if (input.Text.Length > FeedbackItem.LongestText) throw new Refused(CommonErrors.TooLong, "text", ("max", FeedbackItem.LongestText));
        var item = await db.Take<FeedbackItem>(input, Scope, null, ct);
        item.Answer(cipher.Protect(input.Text.Trim())!, caller.UserId, db.Now);
        return item;
    }
}

/// <summary>Which kind, and which team.</summary>
internal sealed record SetFeedbackTeamInput : MutationInput
{
    /// <summary>The kind.</summary>
    public required FeedbackKind Kind { get; init; }

    /// <summary>Global id of the team.</summary>
    public required string TeamId { get; init; }
}

/// <summary>Says which team handles a kind of feedback; what is there already stays where it is.</summary>
[Needs(VoicePermissions.FeedbackConfigure)]
internal sealed class SetFeedbackTeam(CustomersDb db, ITeams teams, IOrganisation organisation) : Mutation<SetFeedbackTeamInput, FeedbackRoute>
{
    public override async Task<FeedbackRoute> Run(SetFeedbackTeamInput input, CancellationToken ct)
    {
        if (!GlobalId.TryDecode(input.TeamId, "Team", out var team) || !(await teams.Get([team], ct)).ContainsKey(team)) throw new Refused(CommonErrors.NotFound, "teamId", ("what", "Team"));
        var route = await db.Set<FeedbackRoute>().AsTracking().FirstOrDefaultAsync(r => r.Kind == input.Kind, ct);
        if (route is null) db.Add(route = new FeedbackRoute(input.Kind, await organisation.HeadOffice(ct)));
        route.TeamId = team;
        return route;
    }
}
