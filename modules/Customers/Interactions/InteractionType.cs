using GraphQL.DataLoader;
using Platform.Customers.Loading;
using Platform.Kernel.Security;

namespace Platform.Customers.Interactions;

/// <summary>What GraphQL shows of an interaction.</summary>
internal sealed class InteractionType : ObjectType<Interaction>
{
    public InteractionType()
    {
        Shows(i => i.Id);
        Shows(i => i.Version);
        Shows(i => i.Channel);
        Shows(i => i.Direction);
        Shows(i => i.ExternalId);
        Shows(i => i.ThreadId).AsId(nameof(ConversationThread));
        Shows(i => i.PartyId).AsId("Party");
        Shows(i => i.RecordingRef).NotFilterable().NotSortable();
        Shows(i => i.SubjectType).NotSortable();
        Shows("subjectId", i => i.Subject is { } s ? GlobalId.Encode(s.Type, s.Id) : null).Reads(nameof(Interaction.SubjectType), nameof(Interaction.SubjectId)).Described("Global id of the document that it belongs to; null when it belongs to none yet.");
        Shows(i => i.OwnerId).As("handledById").AsId("Account");
        Shows(i => i.StartedAt);
        Shows(i => i.EndedAt);
        Shows(i => i.Outcome);
        Shows(i => i.FromDocument);
        Shows(i => i.CreatedAt);
        Shows(i => i.OrgId).As("orgUnitId").AsId("OrgUnit").NotSortable();
        DefaultOrder(i => i.StartedAt, descending: true);
    }
}

/// <summary>Who it was and what was said.</summary>
[Extends(typeof(Interaction))]
internal static class InteractionFields
{
    /// <summary>The customer; null while unknown, or when the viewer may not see that party.</summary>
    [Requires(nameof(Interaction.PartyId)), Needs(Permissions.Read)]
    public static IDataLoaderResult<Party?>? Party([Parent] Interaction interaction, PartyById loader) => interaction.PartyId is { } id ? loader.Load(id) : null;

    /// <summary>What it was about; null when nothing was said.</summary>
    [Requires(nameof(Interaction.SummarySealed))]
    public static string? Summary([Parent] Interaction interaction, FieldCipher cipher) => cipher.Reveal(interaction.SummarySealed);

    /// <summary>What was said in full; null when nothing was kept.</summary>
    [Requires(nameof(Interaction.ContentSealed)), Needs(InteractionPermissions.Content)]
    [Reveals(nameof(Interaction.PartyId))]
    public static string? Content([Parent] Interaction interaction, FieldCipher cipher) => cipher.Reveal(interaction.ContentSealed);

    /// <summary>Name given by somebody who was no known party then; null when none was given.</summary>
    [Requires(nameof(Interaction.ContactSealed))]
    public static string? ContactName([Parent] Interaction interaction, FieldCipher cipher) => SealedContact.Open(interaction.ContactSealed, cipher)?.Name;

    /// <summary>Phone or mail address given by somebody who was no known party then, masked; null when none was given.</summary>
    [Requires(nameof(Interaction.ContactSealed))]
    public static string? ContactMasked([Parent] Interaction interaction, FieldCipher cipher) => SealedContact.Open(interaction.ContactSealed, cipher) switch
    {
        { Phone: { } phone } => ContactValue.Mask(ContactType.Phone, phone),
        { Email: { } mail } => ContactValue.Mask(ContactType.Email, mail),
        _ => null,
    };
}

/// <summary>What GraphQL shows of a thread.</summary>
internal sealed class ConversationThreadType : ObjectType<ConversationThread>
{
    public ConversationThreadType()
    {
        Shows(t => t.Id);
        Shows(t => t.Version);
        Shows(t => t.PartyId).AsId("Party");
        Shows(t => t.LastActivityAt);
        Shows(t => t.LastChannel);
        Shows(t => t.OpenCaseId).AsId("Case");
    }
}
