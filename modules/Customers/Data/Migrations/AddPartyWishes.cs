using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Customers.Data.Migrations;

/// <summary>In what language and by which ways a party wants to be written to.</summary>
[Migration(270)]
internal sealed class AddPartyWishes : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Schema.Table(Prefix + "parties").Column("Locale").Exists()) Alter.Table(Prefix + "parties").AddColumn("Locale").AsCustom("varchar(10)").Nullable();
        if (!Schema.Table(Prefix + "parties").Column("Declined").Exists()) Alter.Table(Prefix + "parties").AddColumn("Declined").AsCustom("varchar(60)").NotNullable().WithDefaultValue("");
    }
}
