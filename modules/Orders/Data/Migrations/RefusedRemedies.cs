using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Orders.Migrations;

/// <summary>Replacements that were decided and could not be made.</summary>
[Migration(291)]
internal sealed class RefusedRemedies : ModuleMigration
{
    protected override string Prefix => "ord_";

    public override void Up()
    {
        if (!Has("refused_replacements"))
            Table("refused_replacements").WithColumn("RemedyKey").AsCode(this, 80).NotNullable().WithColumn("OrderId").AsInt64().NotNullable().WithColumn("Code").AsCode(this, 100).NotNullable().WithColumn("At").AsUtc().NotNullable();
        Unique("refused_replacements", "RemedyKey");
    }
}
