using Microsoft.EntityFrameworkCore;
using Platform.Analytics.Acting;

namespace Platform.Analytics.Data;

/// <summary>What findings lead to.</summary>
internal static class ActingMapping
{
    public static void Map(ModelBuilder model) => model.Entity<CorrectiveAction>(e =>
    {
        e.ToTable("corrective_actions");
        e.Property(x => x.SourceType).Code(40);
        e.Property(x => x.Title).HasMaxLength(CorrectiveAction.LongestTitle);
        e.Property(x => x.Finding).HasMaxLength(CorrectiveAction.LongestText);
        e.Property(x => x.Result).HasMaxLength(CorrectiveAction.LongestText);
        e.HasIndex(x => new { x.OwnerId, x.State });
        e.HasIndex(x => new { x.State, x.DueAt });
    });
}
