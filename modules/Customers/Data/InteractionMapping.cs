using Microsoft.EntityFrameworkCore;
using Platform.Customers.Documents;
using Platform.Customers.Interactions;

namespace Platform.Customers.Data;

/// <summary>What was said, to whom, and which documents there are about whom.</summary>
internal static class InteractionMapping
{
    public const int SealedContact = 2600, SealedSummary = 3000;

    public static void Map(ModelBuilder model)
    {
        model.Entity<Interaction>(e =>
        {
            e.ToTable("interactions");
            e.Ignore(x => x.Subject);
            e.Property(x => x.ExternalId).Code(Interaction.LongestExternalId);
            e.Property(x => x.ContactSealed).Code(SealedContact);
            e.Property(x => x.ContactIndex).Code(PartyMapping.BlindIndex);
            e.Property(x => x.SummarySealed).Code(SealedSummary);
            e.Property(x => x.ContentSealed).LongText();
            e.Property(x => x.RecordingRef).HasMaxLength(Interaction.LongestRecording);
            e.Property(x => x.SubjectType).Code(Interaction.LongestSubjectType);
            e.Property(x => x.Outcome).HasMaxLength(Interaction.LongestOutcome);
            e.HasIndex(x => new { x.Channel, x.ExternalId }).IsUnique();
            e.HasIndex(x => new { x.PartyId, x.StartedAt });
            e.HasIndex(x => new { x.SubjectType, x.SubjectId });
            e.HasIndex(x => new { x.ContactIndex, x.StartedAt });
            e.HasIndex(x => new { x.OwnerId, x.StartedAt });
            e.HasIndex(x => x.StartedAt);
            e.HasIndex(x => new { x.RegionId, x.StartedAt });
            e.HasIndex(x => new { x.BranchId, x.StartedAt });
            e.HasIndex(x => new { x.SiteId, x.StartedAt });
            e.HasIndex(x => new { x.OrgId, x.StartedAt });
        });
        model.Entity<ConversationThread>(e =>
        {
            e.ToTable("threads");
            e.HasIndex(x => x.PartyId).IsUnique();
            e.HasIndex(x => x.OpenCaseId);
        });
        model.Entity<ContactClaim>(e =>
        {
            e.ToTable("contact_claims");
            e.Property(x => x.ContactIndex).Code(PartyMapping.BlindIndex);
            e.HasIndex(x => x.ContactIndex).IsUnique();
        });
        model.Entity<PartyDocument>(e =>
        {
            e.ToTable("party_documents");
            e.Property(x => x.Type).Code(Interaction.LongestSubjectType);
            e.Property(x => x.Number).Code(40);
            e.HasIndex(x => new { x.Type, x.DocumentId }).IsUnique();
            e.HasIndex(x => new { x.PartyId, x.IsOpen });
        });
    }
}
