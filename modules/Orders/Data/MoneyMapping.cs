using Microsoft.EntityFrameworkCore;

namespace Platform.Orders;

/// <summary>How trades, payments and refunds are stored.</summary>
internal static class MoneyMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<EscrowTrade>(e =>
        {
            e.ToTable("trades");
            e.Property(t => t.Connection).Code(40);
            e.Property(t => t.TradeNumber).Code(64);
            e.Property(t => t.Currency).Code(3);
            e.Property(t => t.ReleaseNumber).Code(60);
            e.Property(t => t.PayInstruction).LongText();
            e.Property(t => t.PayInstructionKind).Code(20);
            e.HasIndex(t => t.OrderId).IsUnique();
        });
        model.Entity<Payment>(e =>
        {
            e.ToTable("payments");
            e.Property(p => p.Connection).Code(40);
            e.Property(p => p.Number).Code(64);
            e.Property(p => p.Currency).Code(3);
            e.HasIndex(p => new { p.Connection, p.Number }).IsUnique();
        });
        model.Entity<Refund>(e =>
        {
            e.ToTable("refunds");
            e.Property(r => r.Number).Code(60);
            e.Property(r => r.Currency).Code(3);
            e.Property(r => r.ProviderNumber).Code(64);
            e.Property(r => r.FailureCode).HasMaxLength(100);
            e.Property(r => r.RemedyKey).Code(80);
            e.HasIndex(r => r.Number).IsUnique();
            e.HasIndex(r => r.RemedyKey).IsUnique();
            e.HasMany(r => r.Lines).WithOne().HasForeignKey(l => l.RefundId);
        });
        model.Entity<RefundLine>(e => e.ToTable("refund_lines"));
    }
}
