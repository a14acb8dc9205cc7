using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Orders.Migrations;

[Migration(280)]
internal sealed class ImportedLineTable : ModuleMigration
{
    protected override string Prefix => "ord_";

    public override void Up()
    {
        if (!Has("imported_lines"))
            Table("imported_lines").WithColumn("SourceOrderId").AsInt64().NotNullable().WithColumn("Row").AsInt64().NotNullable().WithColumn("Kind").AsInt32().NotNullable()
                .WithColumn("StockCode").AsCode(this, 20).NotNullable().WithColumn("Description").AsText(200).Nullable().WithColumn("Quantity").AsInt64().NotNullable()
                .WithColumn("PriceThousandths").AsInt64().NotNullable().WithColumn("AmountThousandths").AsInt64().NotNullable().WithColumn("CustomerKey").AsCode(this, 20).Nullable()
                .WithColumn("At").AsUtc().NotNullable().WithColumn("Match").AsInt32().NotNullable().WithColumn("Doubts").AsInt32().NotNullable();
        Index("imported_lines", "SourceOrderId");
        Index("imported_lines", "StockCode", "Id");
    }
}
