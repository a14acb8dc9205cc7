using Microsoft.EntityFrameworkCore;

namespace Platform.Customers.Data;

/// <summary>Contact points: encrypted, found by keyed fingerprints only.</summary>
internal static class ContactMapping
{
    public const int SealedValue = 900;

    public static void Map(ModelBuilder model) => model.Entity<ContactPoint>(e =>
    {
        e.ToTable("contact_points");
        e.Property(x => x.ValueSealed).Code(SealedValue);
        e.Property(x => x.ValueIndex).Code(PartyMapping.BlindIndex);
        e.Property(x => x.LastFourIndex).Code(PartyMapping.BlindIndex);
        e.HasIndex(x => x.PartyId);
        e.HasIndex(x => x.ValueIndex);
        e.HasIndex(x => x.LastFourIndex);
    });
}
