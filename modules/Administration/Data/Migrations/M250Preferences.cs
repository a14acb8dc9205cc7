using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Administration.Data.Migrations;

/// <summary>What front-ends keep for people.</summary>
[Migration(250)]
internal sealed class M250Preferences : ModuleMigration
{
    /// <inheritdoc />
    protected override string Prefix => "adm_";

    /// <inheritdoc />
    public override void Up()
    {
        if (!Has("account_preferences"))
            Table("account_preferences").Tracked().WithColumn("AccountId").AsInt64().NotNullable().WithColumn("Name").AsCode(this, 80).NotNullable().WithColumn("Value").AsLongText().NotNullable();
        Unique("account_preferences", "AccountId", "Name");
    }
}
