using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>A customer says more about a case of his own that is not settled, or sends photos of it. One that is settled is opened again with <c>reopenCase</c>.</summary>
[Needs(CasePermissions.Request)]
internal sealed class AddToCase(AfterSalesDb db, Caller caller, FieldCipher cipher, CaseAttachments attachments) : Mutation<AddToCase.AddToCaseInput, Case>
{
    /// <summary>What is added.</summary>
    internal sealed record AddToCaseInput : MutationInput
    {
        /// <summary>Global id of the case.</summary>
        public required string Id { get; init; }

        /// <summary>The words, 1 to 4,000 characters.</summary>
        public required string Text { get; init; }

        /// <summary>Global ids of uploaded photos and papers, at most 9.</summary>
        public IReadOnlyList<string>? FileIds { get; init; }

        /// <summary>WEB (when not given), APP, CHAT or WECHAT.</summary>
        public ServiceChannel? Channel { get; init; }
    }

    public override async Task<Case> Run(AddToCaseInput input, CancellationToken ct)
    {
        var text = CaseChecks.Words(input.Text, "text", 4000);
        var channel = input.Channel ?? ServiceChannel.Web;
        if (!IntakeRules.CustomersChannels.Contains(channel)) throw new Refused(CaseErrors.ChannelNotYours, "channel", ("channels", string.Join(", ", IntakeRules.CustomersChannels)));
        var it = await db.Take<Case>(input.Id, "id", Scope, AfterSalesDb.WithPhase, ct);
        var files = await attachments.CheckAsync(input.FileIds, "fileIds", ct);
        var entry = new CaseEntry { Channel = channel, TextSealed = cipher.Protect(text), PartyId = caller.PartyId ?? it.PartyId, IsJoined = true, TakenBy = caller.UserId, At = db.Now };
        it.Join(entry);
        db.Add(entry); // gives it the id that its files name
        attachments.Add(it, entry, files);
        return it;
    }
}
