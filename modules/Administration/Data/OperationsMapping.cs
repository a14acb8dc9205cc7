using Microsoft.EntityFrameworkCore;
using Platform.Administration.Switching;

namespace Platform.Administration.Data;

/// <summary>Module switches, files, imports and webhook deliveries as tables.</summary>
internal static class OperationsMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ModuleState>(e =>
        {
            e.Property(x => x.Module).Code(40);
            e.HasIndex(x => x.Module).IsUnique();
        });
    }
}
