using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Administration.Data.Migrations;

/// <summary>Which modules are on.</summary>
[Migration(4)]
internal sealed class M04Modules : ModuleMigration
{
    /// <inheritdoc />
    protected override string Prefix => "adm_";

    /// <inheritdoc />
    public override void Up()
    {
        if (!Has("module_states"))
            Table("module_states").Tracked().WithColumn("Module").AsCode(this, 40).NotNullable().WithColumn("Enabled").AsBoolean().NotNullable()
                .WithColumn("EverEnabled").AsBoolean().NotNullable().WithColumn("Since").AsUtc().NotNullable().WithColumn("SwitchedBy").AsInt64().Nullable();
        Unique("module_states", "Module");
    }
}
