using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Timeline;

namespace Platform.Kernel.Data;

/// <summary>The tables that every module has under its own prefix.</summary>
internal static class SystemTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<EventRow>(e =>
        {
            e.ToTable("events");
            e.Property(x => x.Type).Code(80);
            e.Property(x => x.Data).LongText();
            e.Property(x => x.SubjectType).Code(60);
            e.Property(x => x.Org).Code(90);
            e.Property(x => x.Actor).HasMaxLength(100);
            e.Property(x => x.CorrelationId).Code(64);
            e.Property(x => x.CausationId).Code(64);
            e.HasIndex(x => new { x.SubjectType, x.SubjectId });
            e.HasIndex(x => x.OccurredAt);
        });
        model.Entity<TimelineRow>(e =>
        {
            e.ToTable("timeline");
            e.HasKey(x => new { x.SubjectType, x.SubjectId, x.At, x.Depth, x.EventId });
            e.Property(x => x.SubjectType).Code(60);
        });
        model.Entity<DeliveryRow>(e =>
        {
            e.ToTable("deliveries");
            e.Property(x => x.Consumer).Code(96);
            e.Property(x => x.OrderingKey).Code(96);
            e.Property(x => x.ClaimedBy).Code(40);
            e.Property(x => x.Error).HasMaxLength(1000);
            e.HasIndex(x => new { x.State, x.DueAt });
            e.HasIndex(x => x.ClaimedBy);
            e.HasIndex(x => new { x.OrderingKey, x.Consumer, x.Sequence });
        });
        model.Entity<InboxRow>(e =>
        {
            e.ToTable("inbox");
            e.HasKey(x => new { x.EventKey, x.Consumer });
            e.Property(x => x.EventKey).Code(64);
            e.Property(x => x.Consumer).Code(96);
        });
        model.Entity<IdempotencyRow>(e =>
        {
            e.ToTable("idempotency");
            e.HasKey(x => new { x.Actor, x.Mutation, x.Key });
            e.Property(x => x.Actor).Code(40);
            e.Property(x => x.Mutation).Code(60);
            e.Property(x => x.Key).Code(64);
            e.Property(x => x.BodyHash).Code(64);
            e.Property(x => x.Errors).LongText();
            e.HasIndex(x => x.CreatedAt);
        });
        model.Entity<AuditRow>(e =>
        {
            e.ToTable("audit");
            e.Property(x => x.Actor).HasMaxLength(100);
            e.Property(x => x.Action).Code(80);
            e.Property(x => x.SubjectType).Code(60);
            e.Property(x => x.Changes).LongText();
            e.Property(x => x.Reason).HasMaxLength(500);
            e.Property(x => x.Ip).Code(45);
            e.Property(x => x.CorrelationId).Code(64);
            e.Property(x => x.Hash).Code(64);
            e.Property(x => x.Redaction).Code(32);
            e.HasIndex(x => new { x.SubjectType, x.SubjectId });
            e.HasIndex(x => x.SealNumber).IsUnique();
        });
        model.Entity<BlockRow>(e =>
        {
            e.ToTable("blocks");
            e.HasKey(x => x.Name);
            e.Property(x => x.Name).Code(60);
        });
        model.Entity<LeaseRow>(e =>
        {
            e.ToTable("leases");
            e.HasKey(x => x.Name);
            e.Property(x => x.Name).Code(60);
            e.Property(x => x.Holder).Code(40);
        });
    }
}
