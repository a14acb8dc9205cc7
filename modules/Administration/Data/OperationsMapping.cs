using Microsoft.EntityFrameworkCore;
using Platform.Administration.Calendars;
using Platform.Administration.Files;
using Platform.Administration.Importing;
using Platform.Administration.Switching;
using Platform.Administration.Webhooks;

namespace Platform.Administration.Data;

/// <summary>Calendars, module switches, files, imports and webhook deliveries as tables.</summary>
internal static class OperationsMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Calendar>(e =>
        {
            e.Property(x => x.Code).Code(40);
            e.Property(x => x.Name).HasMaxLength(100);
            e.Property(x => x.TimeZone).Code(64);
            e.Property(x => x.WeekLines).LongText();
            e.Property(x => x.DateLines).LongText();
            e.HasIndex(x => x.Code).IsUnique();
        });
        model.Entity<ModuleState>(e =>
        {
            e.Property(x => x.Module).Code(40);
            e.HasIndex(x => x.Module).IsUnique();
        });
        model.Entity<StoredFile>(e =>
        {
            e.ToTable("files");
            e.Property(x => x.Name).HasMaxLength(120);
            e.Property(x => x.ContentType).Code(100);
            e.Property(x => x.Sha256).Code(64);
            e.Property(x => x.StoredAs).Code(64);
            e.HasIndex(x => new { x.OwnerId, x.Id });
            e.HasIndex(x => x.Sha256);
        });
        model.Entity<Privacy.PersonalReadRow>(e =>
        {
            e.ToTable("personal_reads");
            e.Property(x => x.SubjectType).Code(60);
            e.Property(x => x.What).Code(100);
            e.Property(x => x.Purpose).HasMaxLength(500);
            e.Property(x => x.Ip).Code(45);
            e.Property(x => x.CorrelationId).Code(64);
            e.HasIndex(x => new { x.PartyId, x.Id });
            e.HasIndex(x => new { x.AccountId, x.Id });
            e.HasIndex(x => x.At);
        });
        model.Entity<ImportJob>(e =>
        {
            e.Property(x => x.Type).Code(40);
            e.Property(x => x.FileIds).Code(500);
            e.Property(x => x.Options).LongText();
            e.Property(x => x.Checkpoint).Code(200);
            e.Property(x => x.Problem).LongText();
            e.Property(x => x.ClaimedBy).Code(40);
            e.HasIndex(x => new { x.State, x.LeaseUntil });
        });
        model.Entity<ImportRow>(e =>
        {
            e.Property(x => x.Key).HasMaxLength(100);
            e.Property(x => x.Codes).Code(200);
            e.Property(x => x.Reasons).LongText();
            e.HasIndex(x => new { x.JobId, x.Number }).IsUnique();
            e.HasIndex(x => new { x.JobId, x.Outcome, x.Number });
        });
        model.Entity<WebhookPush>(e =>
        {
            e.ToTable("webhook_pushes");
            e.Property(x => x.Connection).Code(40);
            e.Property(x => x.Kind).Code(60);
            e.Property(x => x.Content).LongText();
            e.Property(x => x.Outcome).Code(20);
            e.Property(x => x.Reason).HasMaxLength(100);
            e.HasIndex(x => x.ReceivedAt);
        });
        model.Entity<WebhookEvent>(e =>
        {
            e.HasKey(x => new { x.Connection, x.EventHash });
            e.Property(x => x.Connection).Code(40);
            e.Property(x => x.EventHash).Code(64);
            e.HasIndex(x => x.DoneAt);
        });
    }
}
