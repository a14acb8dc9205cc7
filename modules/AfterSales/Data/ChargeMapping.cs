using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Ledger;

namespace Platform.AfterSales.Data;

/// <summary>Charges and the ledger as tables.</summary>
internal static class ChargeMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ServiceCharge>(e =>
        {
            e.ToTable("service_charges");
            e.Property(c => c.Number).Code(40);
            e.Property(c => c.Currency).Code(3);
            e.Property(c => c.Note).HasMaxLength(300);
            e.HasIndex(c => c.Number).IsUnique();
            e.HasMany(c => c.Lines).WithOne().HasForeignKey(l => l.ServiceChargeId);
            e.HasMany(c => c.Entries).WithOne().HasForeignKey(x => x.ServiceChargeId);
        });
        model.Entity<ChargeLine>(e =>
        {
            e.ToTable("charge_lines");
            e.Property(l => l.ServiceItemCode).Code(40);
        });
        model.Entity<ChargeEntry>(e =>
        {
            e.ToTable("charge_entries");
            e.Property(x => x.Reference).HasMaxLength(100);
            e.HasIndex(x => x.ReversesId).IsUnique();
        });
        model.MapLedger();
    }
}
