using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Orders.Migrations;

/// <summary>Whether a return gave the buyer other goods.</summary>
[Migration(201)]
internal sealed class ReplacedReturns : ModuleMigration
{
    protected override string Prefix => "ord_";

    public override void Up()
    {
        if (!Schema.Table("ord_returns").Column("IsReplaced").Exists()) Alter.Table("ord_returns").AddColumn("IsReplaced").AsBoolean().NotNullable().WithDefaultValue(false);
    }
}
