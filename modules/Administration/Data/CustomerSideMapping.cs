using Microsoft.EntityFrameworkCore;
using Platform.Administration.CustomerSide;

namespace Platform.Administration.Data;

/// <summary>Sign-in codes and counts of tries as tables.</summary>
internal static class CustomerSideMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<SignInCode>(e =>
        {
            e.Property(x => x.ContactIndex).Code(32);
            e.Property(x => x.ContactSealed).LongText();
            e.Property(x => x.CodeIndex).Code(32);
            e.Property(x => x.Locale).Code(10);
            e.HasIndex(x => new { x.ContactIndex, x.Id });
            e.HasIndex(x => x.CreatedAt);
        });
        model.Entity<ThrottleCount>(e =>
        {
            e.HasKey(x => x.Key);
            e.Property(x => x.Key).Code(32);
            e.HasIndex(x => x.Until);
        });
    }
}
