using FluentMigrator;

namespace Platform.Kernel.Data.Migrations;

/// <summary>Lets events know how far down a chain of causes they stand. The Kernel's own migrations are numbered from 10,001, behind every module's.</summary>
[Migration(10_001)]
internal sealed class CausalOrder(string prefix) : ModuleMigration
{
    /// <inheritdoc />
    protected override string Prefix => prefix;

    /// <inheritdoc />
    public override void Up()
    {
        if (!Schema.Table(prefix + "events").Column("Depth").Exists()) Alter.Table(prefix + "events").AddColumn("Depth").AsInt32().NotNullable().WithDefaultValue(0);
        if (!Schema.Table(prefix + "events").Column("StandsAt").Exists()) Alter.Table(prefix + "events").AddColumn("StandsAt").AsCustom("datetime(6)").Nullable();
    }
}
