using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales.Data;

/// <summary>Cases, their queues and answers as tables.</summary>
internal static class CaseMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Case>(e =>
        {
            e.ToTable("cases");
            e.Property(c => c.Number).Code(40);
            e.Property(c => c.Subkind).Code(40);
            e.Property(c => c.Description).LongText();
            e.Property(c => c.ServiceItemCode).Code(60);
            e.Property(c => c.WaitReason).HasMaxLength(500);
            e.Property(c => c.Resolution).Code(40);
            e.Property(c => c.Cause).Code(40);
            e.Property(c => c.ResolutionText).HasMaxLength(2000);
            e.Property(c => c.Origin).Code(80);
            e.HasIndex(c => c.Number).IsUnique();
            e.HasIndex(c => c.Origin).IsUnique();
            e.HasMany(c => c.Entries).WithOne().HasForeignKey(x => x.CaseId);
            e.HasMany(c => c.Messages).WithOne().HasForeignKey(x => x.CaseId);
            e.HasMany(c => c.Phases).WithOne().HasForeignKey(x => x.CaseId);
        });
        model.Entity<CaseEntry>(e =>
        {
            e.ToTable("case_entries");
            e.Property(x => x.ExternalId).Code(128);
            e.Property(x => x.TextSealed).LongText();
            e.Property(x => x.ContactSealed).LongText();
            e.Property(x => x.PhoneIndex).Code(32);
            e.Property(x => x.MailIndex).Code(32);
            e.HasIndex(x => new { x.Channel, x.ExternalId }).IsUnique();
        });
        model.Entity<CaseTerm>(e =>
        {
            e.ToTable("case_terms");
            e.HasKey(t => new { t.Term, t.CaseId });
            e.Property(t => t.Term).Code(32);
            e.HasIndex(t => t.CaseId);
        });
        model.Entity<CaseFile>(e =>
        {
            e.ToTable("case_files");
            e.HasIndex(x => new { x.EntryId, x.FileId }).IsUnique();
            e.HasIndex(x => x.FileId);
        });
        model.Entity<CaseMessage>(e =>
        {
            e.ToTable("case_messages");
            e.Property(x => x.TextSealed).LongText();
        });
        model.Entity<CasePhase>(e => e.ToTable("case_phases"));
        model.Entity<IntakeTurn>(e =>
        {
            e.ToTable("intake_turns");
            e.Property(t => t.Person).Code(40);
            e.Property(t => t.Count).IsConcurrencyToken();
            e.HasIndex(t => t.Person).IsUnique();
        });
        model.Entity<WorkQueue>(e =>
        {
            e.ToTable("queues");
            e.Property(q => q.Code).Code(60);
            e.HasIndex(q => q.Code).IsUnique();
            e.HasIndex(q => q.TeamId).IsUnique();
        });
        model.Entity<RoutingRule>(e =>
        {
            e.ToTable("routing_rules");
            e.Property(r => r.Code).Code(40);
            e.Property(r => r.RegionCode).Code(12);
            e.Property(r => r.Keywords).LongText();
            e.HasIndex(r => r.Code).IsUnique();
            e.HasIndex(r => r.ProposalId);
            e.HasIndex(r => new { r.IsActive, r.ServiceItemId });
        });
        model.Entity<RoutingProposal>(e => e.ToTable("routing_proposals"));
        model.Entity<ReplyRequest>(e =>
        {
            e.ToTable("reply_requests");
            e.Property(r => r.CaseNumber).Code(40);
            e.Property(r => r.Excerpt).LongText();
            e.Property(r => r.Question).LongText();
            e.Property(r => r.Answer).LongText();
        });
        model.Entity<Playbook>(e =>
        {
            e.ToTable("playbooks");
            e.HasIndex(p => p.Kind).IsUnique();
            e.HasMany(p => p.Steps).WithOne().HasForeignKey(s => s.PlaybookId);
        });
        model.Entity<PlaybookStep>(e =>
        {
            e.ToTable("playbook_steps");
            e.Property(s => s.Code).Code(40);
        });
        model.Entity<StepMark>(e =>
        {
            e.ToTable("step_marks");
            e.Property(m => m.Step).Code(40);
            e.Property(m => m.Note).HasMaxLength(500);
            e.HasIndex(m => new { m.CaseId, m.Step }).IsUnique();
        });
    }
}
