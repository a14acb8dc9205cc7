using Microsoft.EntityFrameworkCore;

namespace Platform.Customers.Data;

/// <summary>Parties, their roles and their names elsewhere.</summary>
internal static class PartyMapping
{
    public const int SealedName = 600, BlindIndex = 32, Number = 24;

    public static void Map(ModelBuilder model)
    {
        model.Entity<Party>(e =>
        {
            e.ToTable("parties");
            e.Property(x => x.Number).Code(Number);
            e.Property(x => x.NameSealed).Code(SealedName);
            e.Property(x => x.NameIndex).Code(BlindIndex);
            e.Property(x => x.Level).HasMaxLength(Party.LongestLevel);
            e.Property(x => x.Source).HasMaxLength(Party.LongestSource);
            e.Property(x => x.Locale).HasMaxLength(10);
            e.Property(x => x.Declined).HasMaxLength(60);
            e.HasIndex(x => x.Number).IsUnique();
            e.HasIndex(x => x.NameIndex);
            e.HasIndex(x => new { x.RegionId, x.Id });
            e.HasIndex(x => new { x.BranchId, x.Id });
            e.HasIndex(x => new { x.SiteId, x.Id });
            e.HasIndex(x => new { x.OrgId, x.Id });
            e.HasMany(x => x.HeldRoles).WithOne().HasForeignKey(x => x.PartyId);
            e.HasMany(x => x.ExternalRefs).WithOne().HasForeignKey(x => x.PartyId);
            e.HasMany(x => x.ContactPoints).WithOne().HasForeignKey(x => x.PartyId);
            e.HasMany(x => x.Addresses).WithOne().HasForeignKey(x => x.PartyId);
        });
        model.Entity<HeldRole>(e =>
        {
            e.ToTable("party_roles");
            e.HasIndex(x => new { x.PartyId, x.Role }).IsUnique();
            e.HasIndex(x => new { x.Role, x.PartyId, x.Id });
        });
        model.Entity<ExternalRef>(e =>
        {
            e.ToTable("external_refs");
            e.Property(x => x.System).Code(ExternalRef.LongestSystem);
            e.Property(x => x.Key).Code(ExternalRef.LongestKey);
            e.HasIndex(x => new { x.System, x.Key }).IsUnique();
            e.HasIndex(x => x.PartyId);
        });
    }
}
