using Microsoft.EntityFrameworkCore;

namespace Platform.Customers.Data;

/// <summary>Addresses: the division in the clear, what leads to the door encrypted.</summary>
internal static class AddressMapping
{
    public const int SealedLines = 4200, SealedPostalCode = 200, Country = 2, Division = 12;

    public static void Map(ModelBuilder model) => model.Entity<Address>(e =>
    {
        e.ToTable("addresses");
        e.Property(x => x.Country).Code(Country);
        e.Property(x => x.DivisionCode).Code(Division);
        e.Property(x => x.Region).HasMaxLength(AddressText.LongestRegion);
        e.Property(x => x.LinesSealed).Code(SealedLines);
        e.Property(x => x.PostalCodeSealed).Code(SealedPostalCode);
        e.HasIndex(x => x.PartyId);
    });
}
