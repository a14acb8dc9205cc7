using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Administration.Data.Migrations;

/// <summary>Connections that administrators set up, and what they ordered about plugins.</summary>
[Migration(240)]
internal sealed class M240Plugins : ModuleMigration
{
    /// <inheritdoc />
    protected override string Prefix => "adm_";

    /// <inheritdoc />
    public override void Up()
    {
        if (!Has("plugin_connections"))
            Table("plugin_connections").Tracked().WithColumn("Code").AsCode(this, 40).NotNullable().WithColumn("PluginId").AsCode(this, 100).NotNullable()
                .WithColumn("Plain").AsLongText().NotNullable().WithColumn("Secrets").AsLongText().NotNullable().WithColumn("WebhookToken").AsCode(this, 500).NotNullable();
        Unique("plugin_connections", "Code");
        if (!Has("plugin_switches"))
            Table("plugin_switches").Tracked().WithColumn("Subject").AsCode(this, 120).NotNullable().WithColumn("Enabled").AsBoolean().NotNullable().WithColumn("Reloads").AsInt32().NotNullable();
        Unique("plugin_switches", "Subject");
    }
}
