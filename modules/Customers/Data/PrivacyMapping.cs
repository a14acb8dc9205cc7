using Microsoft.EntityFrameworkCore;
using Platform.Customers.Privacy;

namespace Platform.Customers.Data;

/// <summary>Who asked for their data or for their end, and what stands against it.</summary>
internal static class PrivacyMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ErasureRequest>(e =>
        {
            e.ToTable("erasure_requests");
            e.Property(x => x.Reason).HasMaxLength(PrivacyTexts.Longest);
            e.HasIndex(x => new { x.PartyId, x.Open }).IsUnique();
            e.HasIndex(x => new { x.State, x.Id });
        });
        model.Entity<LegalHold>(e =>
        {
            e.ToTable("legal_holds");
            e.Property(x => x.Reason).HasMaxLength(PrivacyTexts.Longest);
            e.HasIndex(x => x.PartyId);
        });
        model.Entity<PersonalExport>(e =>
        {
            e.ToTable("personal_exports");
            e.Property(x => x.Purpose).HasMaxLength(PrivacyTexts.Longest);
            e.Property(x => x.Locale).Code(10);
            e.HasIndex(x => x.PartyId);
            e.HasIndex(x => x.ExpiresAt);
        });
    }
}
