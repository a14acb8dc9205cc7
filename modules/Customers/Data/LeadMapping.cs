using Microsoft.EntityFrameworkCore;
using Platform.Customers.Leads;

namespace Platform.Customers.Data;

/// <summary>Leads as a table.</summary>
internal static class LeadMapping
{
    public static void Map(ModelBuilder model) => model.Entity<Lead>(e =>
    {
        e.ToTable("leads");
        e.Property(x => x.OriginType).Code(40);
        e.Property(x => x.OriginNumber).Code(40);
        e.Property(x => x.Product).HasMaxLength(Lead.LongestProduct);
        e.Property(x => x.Currency).Code(3);
        e.Property(x => x.NoteSealed).LongText();
        e.Property(x => x.LostReason).HasMaxLength(Lead.LongestReason);
        e.HasIndex(x => x.PartyId);
        e.HasIndex(x => new { x.OriginType, x.OriginId });
        e.HasIndex(x => new { x.CreatedAt, x.Id });
    });
}
