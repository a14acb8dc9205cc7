using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Platform.AfterSales.Data;

/// <summary>Providers, technicians and offers as tables.</summary>
internal static class ProviderMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ServiceProvider>(e =>
        {
            e.ToTable("service_providers");
            e.Property(p => p.Number).Code(40);
            e.Property(p => p.Name).HasMaxLength(100);
            e.Property(p => p.StateReason).HasMaxLength(500);
            e.Property(p => p.Level).HasMaxLength(40);
            e.Property(p => p.AgreementNumber).HasMaxLength(60);
            e.Property(p => p.Skills).HasMaxLength(900);
            e.Property(p => p.Bank).LongText();
            e.HasIndex(p => p.Number).IsUnique();
            e.HasMany(p => p.Territories).WithOne().HasForeignKey(t => t.ServiceProviderId);
            e.HasMany(p => p.Authorizations).WithOne().HasForeignKey(a => a.ServiceProviderId);
            e.HasMany(p => p.Certificates).WithOne().HasForeignKey(c => c.ServiceProviderId);
        });
        model.Entity<Territory>(e =>
        {
            e.ToTable("territories");
            e.Property(t => t.Prefix).Code(12);
        });
        model.Entity<ProviderAuthorization>(e =>
        {
            e.ToTable("provider_authorizations");
            e.Property(a => a.Code).Code(64);
            Day(e.Property(a => a.ValidFrom));
            e.Property(a => a.ValidTo).HasConversion(d => d!.Value.DayNumber, n => DateOnly.FromDayNumber(n));
        });
        model.Entity<ProviderCertificate>(e =>
        {
            e.ToTable("provider_certificates");
            e.Property(c => c.Name).HasMaxLength(100);
            e.Property(c => c.Number).HasMaxLength(60);
            e.Property(c => c.ExpiresOn).HasConversion(d => d!.Value.DayNumber, n => DateOnly.FromDayNumber(n));
        });
        model.Entity<Technician>(e =>
        {
            e.ToTable("technicians");
            e.Property(t => t.Code).Code(40);
            e.Property(t => t.Name).HasMaxLength(60);
            e.Property(t => t.Skills).HasMaxLength(900);
            e.Property(t => t.Areas).HasMaxLength(500);
            e.HasIndex(t => t.Code).IsUnique();
        });
        model.Entity<DispatchOffer>(e =>
        {
            e.ToTable("dispatch_offers");
            e.Property(o => o.Reasons).HasMaxLength(1000);
            e.Property(o => o.AnswerReason).HasMaxLength(500);
            e.HasIndex(o => o.AcceptedOrderId).IsUnique();
        });
    }

    // The day's number: both databases compare and sort it, which they do not with dates of their own alike.
    static void Day(PropertyBuilder<DateOnly> day) => day.HasConversion(d => d.DayNumber, n => DateOnly.FromDayNumber(n));
}
