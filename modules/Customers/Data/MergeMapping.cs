using Microsoft.EntityFrameworkCore;
using Platform.Customers.Duplicates;

namespace Platform.Customers.Data;

/// <summary>Which records are one party. A record that is merged into nothing is a family of its own.</summary>
internal static class MergeMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Party>(e =>
        {
            e.HasIndex(x => x.FamilyId);
            e.HasMany(x => x.Kin).WithOne().HasForeignKey(x => x.FamilyId).OnDelete(DeleteBehavior.NoAction);
        });
        model.Entity<PartyMerge>(e =>
        {
            e.ToTable("party_merges");
            e.Property(x => x.Reason).HasMaxLength(MergeReason.Longest);
            e.HasIndex(x => x.SurvivorId);
            e.HasIndex(x => x.MergedId);
        });
    }
}
