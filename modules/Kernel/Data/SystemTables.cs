using Microsoft.EntityFrameworkCore;

namespace Platform.Kernel.Data;

/// <summary>The tables that every module has under its own prefix.</summary>
internal static class SystemTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<EventRow>(e =>
        {
            e.ToTable("events");
            e.Property(x => x.Type).HasMaxLength(80).IsUnicode(false);
            e.Property(x => x.Data).LongText();
            e.Property(x => x.SubjectType).HasMaxLength(60).IsUnicode(false);
            e.Property(x => x.Org).HasMaxLength(90).IsUnicode(false);
            e.Property(x => x.Actor).HasMaxLength(100);
            e.Property(x => x.CorrelationId).HasMaxLength(64).IsUnicode(false);
            e.Property(x => x.CausationId).HasMaxLength(64).IsUnicode(false);
            e.HasIndex(x => new { x.SubjectType, x.SubjectId });
            e.HasIndex(x => x.OccurredAt);
        });
        model.Entity<DeliveryRow>(e =>
        {
            e.ToTable("deliveries");
            e.Property(x => x.Consumer).HasMaxLength(96).IsUnicode(false);
            e.Property(x => x.OrderingKey).HasMaxLength(96).IsUnicode(false);
            e.Property(x => x.ClaimedBy).HasMaxLength(40).IsUnicode(false);
            e.Property(x => x.Error).HasMaxLength(1000);
            e.HasIndex(x => new { x.State, x.DueAt });
            e.HasIndex(x => x.ClaimedBy);
            e.HasIndex(x => new { x.OrderingKey, x.Consumer, x.Sequence });
        });
        model.Entity<InboxRow>(e =>
        {
            e.ToTable("inbox");
            e.HasKey(x => new { x.EventKey, x.Consumer });
            e.Property(x => x.EventKey).HasMaxLength(64).IsUnicode(false);
            e.Property(x => x.Consumer).HasMaxLength(96).IsUnicode(false);
        });
        model.Entity<IdempotencyRow>(e =>
        {
            e.ToTable("idempotency");
            e.HasKey(x => new { x.Actor, x.Mutation, x.Key });
            e.Property(x => x.Actor).HasMaxLength(40).IsUnicode(false);
            e.Property(x => x.Mutation).HasMaxLength(60).IsUnicode(false);
            e.Property(x => x.Key).HasMaxLength(64).IsUnicode(false);
            e.Property(x => x.BodyHash).HasMaxLength(64).IsUnicode(false);
            e.Property(x => x.Errors).LongText();
            e.HasIndex(x => x.CreatedAt);
        });
        model.Entity<AuditRow>(e =>
        {
            e.ToTable("audit");
            e.Property(x => x.Actor).HasMaxLength(100);
            e.Property(x => x.Action).HasMaxLength(80).IsUnicode(false);
            e.Property(x => x.SubjectType).HasMaxLength(60).IsUnicode(false);
            e.Property(x => x.Changes).LongText();
            e.Property(x => x.Reason).HasMaxLength(500);
            e.Property(x => x.Ip).HasMaxLength(45).IsUnicode(false);
            e.Property(x => x.CorrelationId).HasMaxLength(64).IsUnicode(false);
            e.Property(x => x.Hash).HasMaxLength(64).IsUnicode(false);
            e.HasIndex(x => new { x.SubjectType, x.SubjectId });
            e.HasIndex(x => x.SealNumber).IsUnique();
        });
        model.Entity<BlockRow>(e =>
        {
            e.ToTable("blocks");
            e.HasKey(x => x.Name);
            e.Property(x => x.Name).HasMaxLength(60).IsUnicode(false);
        });
        model.Entity<LeaseRow>(e =>
        {
            e.ToTable("leases");
            e.HasKey(x => x.Name);
            e.Property(x => x.Name).HasMaxLength(60).IsUnicode(false);
            e.Property(x => x.Holder).HasMaxLength(40).IsUnicode(false);
        });
    }
}
