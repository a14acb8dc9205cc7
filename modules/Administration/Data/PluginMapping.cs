using Microsoft.EntityFrameworkCore;
using Platform.Administration.Plugins;

namespace Platform.Administration.Data;

/// <summary>Connections to partners and orders about plugins as tables.</summary>
internal static class PluginMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<PluginConnectionSettings>(e =>
        {
            e.ToTable("plugin_connections");
            e.Property(x => x.Code).Code(40);
            e.Property(x => x.PluginId).Code(100);
            e.Property(x => x.Plain).LongText();
            e.Property(x => x.Secrets).LongText();
            e.Property(x => x.WebhookToken).Code(500);
            e.HasIndex(x => x.Code).IsUnique();
        });
        model.Entity<PluginSwitch>(e =>
        {
            e.ToTable("plugin_switches");
            e.Property(x => x.Subject).Code(120);
            e.HasIndex(x => x.Subject).IsUnique();
        });
    }
}
