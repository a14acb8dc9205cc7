using Microsoft.EntityFrameworkCore;
using Platform.Customers.Voice;

namespace Platform.Customers.Data;

/// <summary>What customers say in public and to the company.</summary>
internal static class VoiceMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Review>(e =>
        {
            e.ToTable("reviews");
            e.Property(x => x.SubjectType).Code(40);
            e.Property(x => x.DocumentType).Code(40);
            e.Property(x => x.TextSealed).LongText();
            e.Property(x => x.ReplySealed).LongText();
            e.Property(x => x.HiddenReason).HasMaxLength(Review.LongestReason);
            e.Property(x => x.LiveKey).Code(160);
            e.HasIndex(x => x.LiveKey).IsUnique();
            e.HasIndex(x => new { x.SubjectType, x.SubjectId, x.State, x.Score });
            e.HasIndex(x => x.PartyId);
        });
        model.Entity<FeedbackItem>(e =>
        {
            e.ToTable("feedback_items");
            e.Ignore(x => x.Tags);
            e.Property(x => x.TextSealed).LongText();
            e.Property(x => x.ProgressSealed).LongText();
            e.Property(x => x.AnswerSealed).LongText();
            e.Property(x => x.Product).HasMaxLength(FeedbackItem.LongestProduct);
            e.Property(x => x.TagLine).HasMaxLength(400);
            e.HasIndex(x => x.PartyId);
            e.HasIndex(x => new { x.Kind, x.CreatedAt });
            e.HasIndex(x => new { x.TeamId, x.State, x.Id });
        });
        model.Entity<FeedbackReport>(e =>
        {
            e.ToTable("feedback_reports");
            e.Property(x => x.Month).Code(7);
            e.Property(x => x.ContentHash).Code(64);
            e.Property(x => x.Locale).HasMaxLength(10);
            e.Property(x => x.MonthKey).Code(7);
            e.HasIndex(x => x.MonthKey).IsUnique();
            e.HasIndex(x => new { x.Month, x.OrgId });
        });
        model.Entity<FeedbackRoute>(e =>
        {
            e.ToTable("feedback_routes");
            e.HasIndex(x => x.Kind).IsUnique();
        });
    }
}
