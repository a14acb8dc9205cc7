using Microsoft.EntityFrameworkCore;
using Platform.Customers.Consequences;
using Platform.Customers.FollowUps;
using Platform.Customers.Surveys;

namespace Platform.Customers.Data;

/// <summary>Follow-ups, surveys and what follows from them as tables.</summary>
internal static class CareMapping
{
    public const int Document = 40, Number = 40, SealedNote = 3000, SealedToken = 200, Code = 40;

    public static void Map(ModelBuilder model)
    {
        model.Entity<FollowUpPolicy>(e =>
        {
            e.ToTable("followup_policies");
            e.Property(x => x.Code).Code(Code);
            e.Property(x => x.Name).HasMaxLength(120);
            e.Property(x => x.Kinds).Code(200);
            e.Property(x => x.Ways).Code(200);
            e.Property(x => x.Questionnaire).Code(Code);
            e.HasIndex(x => x.Code).IsUnique();
        });
        model.Entity<CareSubject>(e =>
        {
            e.ToTable("care_subjects");
            e.Property(x => x.DocumentType).Code(Document);
            e.Property(x => x.Number).Code(Number);
            e.HasIndex(x => new { x.DocumentType, x.DocumentId }).IsUnique();
            e.HasIndex(x => new { x.AcceptedAt, x.Id });
            e.HasIndex(x => new { x.Standing, x.AcceptedAt, x.Id });
            e.HasIndex(x => new { x.RegionId, x.Standing, x.AcceptedAt, x.Id });
            e.HasIndex(x => new { x.BranchId, x.Standing, x.AcceptedAt, x.Id });
            e.HasIndex(x => new { x.SiteId, x.Standing, x.AcceptedAt, x.Id });
            e.HasIndex(x => new { x.OrgId, x.Standing, x.AcceptedAt, x.Id });
        });
        model.Entity<FollowUp>(e =>
        {
            e.ToTable("followups");
            e.Property(x => x.DocumentType).Code(Document);
            e.Property(x => x.Number).Code(Number);
            e.Property(x => x.OpenKey).Code(100);
            e.Property(x => x.CommentSealed).LongText();
            e.Property(x => x.WaiverReason).HasMaxLength(500);
            e.HasMany(x => x.Attempts).WithOne().HasForeignKey(x => x.FollowUpId);
            e.HasIndex(x => x.OpenKey).IsUnique();
            e.HasIndex(x => x.SubjectId);
            e.HasIndex(x => new { x.DocumentType, x.DocumentId });
            e.HasIndex(x => new { x.PartyId, x.Id });
            e.HasIndex(x => new { x.State, x.DueAt, x.Id });
            e.HasIndex(x => new { x.OwnerId, x.State, x.DueAt, x.Id });
            e.HasIndex(x => new { x.TeamId, x.State, x.DueAt, x.Id });
            e.HasIndex(x => new { x.RegionId, x.State, x.DueAt, x.Id });
            e.HasIndex(x => new { x.BranchId, x.State, x.DueAt, x.Id });
            e.HasIndex(x => new { x.SiteId, x.State, x.DueAt, x.Id });
            e.HasIndex(x => new { x.OrgId, x.State, x.DueAt, x.Id });
        });
        model.Entity<FollowUpAttempt>(e =>
        {
            e.ToTable("followup_attempts");
            e.Property(x => x.NoteSealed).Code(SealedNote);
            e.HasIndex(x => new { x.FollowUpId, x.Number }).IsUnique();
        });
        model.Entity<Consequence>(e =>
        {
            e.ToTable("consequences");
            e.Property(x => x.DocumentType).Code(Document);
            e.Property(x => x.Number).Code(Number);
            e.Property(x => x.Reason).HasMaxLength(500);
            e.HasIndex(x => new { x.OriginId, x.Origin }).IsUnique();
            e.HasIndex(x => new { x.DocumentType, x.DocumentId });
            e.HasIndex(x => new { x.State, x.RaisedAt, x.Id });
            e.HasIndex(x => new { x.RegionId, x.State, x.RaisedAt, x.Id });
            e.HasIndex(x => new { x.BranchId, x.State, x.RaisedAt, x.Id });
            e.HasIndex(x => new { x.SiteId, x.State, x.RaisedAt, x.Id });
            e.HasIndex(x => new { x.OrgId, x.State, x.RaisedAt, x.Id });
        });
        model.Entity<SurveyTemplate>(e =>
        {
            e.ToTable("survey_templates");
            e.Property(x => x.Code).Code(Code);
            e.Property(x => x.QuestionLines).LongText();
            e.HasIndex(x => new { x.Code, x.Edition }).IsUnique();
        });
        model.Entity<Survey>(e =>
        {
            e.ToTable("surveys");
            e.Property(x => x.TemplateCode).Code(Code);
            e.Property(x => x.DocumentType).Code(Document);
            e.Property(x => x.Number).Code(Number);
            e.Property(x => x.TokenHash).Code(SurveyToken.Hashed);
            e.Property(x => x.TokenSealed).Code(SealedToken);
            e.HasIndex(x => x.TokenHash).IsUnique();
            e.HasIndex(x => new { x.DocumentType, x.DocumentId, x.TemplateCode }).IsUnique();
            e.HasIndex(x => new { x.PartyId, x.Id });
            e.HasIndex(x => new { x.TemplateCode, x.SentAt });
            e.HasIndex(x => new { x.SentAt, x.Id });
            e.HasIndex(x => new { x.RegionId, x.SentAt, x.Id });
            e.HasIndex(x => new { x.BranchId, x.SentAt, x.Id });
            e.HasIndex(x => new { x.SiteId, x.SentAt, x.Id });
            e.HasIndex(x => new { x.OrgId, x.SentAt, x.Id });
        });
        model.Entity<QuestionAnswer>(e =>
        {
            e.ToTable("question_answers");
            e.Property(x => x.Question).Code(40);
            e.Property(x => x.Choices).Code(1000);
            e.Property(x => x.TextSealed).LongText();
            e.HasIndex(x => x.FollowUpId);
            e.HasIndex(x => x.SurveyId);
        });
    }
}
