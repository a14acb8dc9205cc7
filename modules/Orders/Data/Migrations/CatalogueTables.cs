using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Orders.Migrations;

[Migration(5)]
internal sealed class CatalogueTables : ModuleMigration
{
    protected override string Prefix => "ord_";

    public override void Up()
    {
        if (!Has("products"))
            Table("products").Tracked().WithColumn("Code").AsCode(this, 64).NotNullable().WithColumn("Name").AsText(200).NotNullable().WithColumn("Description").AsLongText().Nullable();
        Unique("products", "Code");

        if (!Has("skus"))
            Table("skus").WithColumn("ProductId").AsInt64().NotNullable().ForeignKey("FK_ord_skus_product", "ord_products", "Id")
                .WithColumn("Code").AsCode(this, 64).NotNullable().WithColumn("Name").AsText(200).NotNullable()
                .WithColumn("Style").AsText(60).Nullable().WithColumn("Size").AsText(60).Nullable().WithColumn("Colour").AsText(60).Nullable()
                .WithColumn("PriceMinor").AsInt64().NotNullable().WithColumn("Currency").AsCode(this, 3).NotNullable().WithColumn("WeightGrams").AsInt64().Nullable()
                .WithColumn("IsSerialised").AsBoolean().NotNullable().WithColumn("IsMadeToOrder").AsBoolean().NotNullable()
                .WithColumn("WarrantyPolicyCode").AsCode(this, 64).Nullable().WithColumn("IsOnSale").AsBoolean().NotNullable();
        Unique("skus", "Code");
        Index("skus", "ProductId");

        if (!Has("product_uploads"))
            Table("product_uploads").Tracked().WithColumn("Products").AsInt32().NotNullable().WithColumn("CreatedSkus").AsInt32().NotNullable().WithColumn("UpdatedSkus").AsInt32().NotNullable();

        if (!Has("channels"))
            Table("channels").Tracked().WithColumn("Code").AsCode(this, 40).NotNullable().WithColumn("Kind").AsInt32().NotNullable().WithColumn("Name").AsText(200).NotNullable()
                .WithColumn("Connection").AsCode(this, 40).Nullable().WithColumn("IsActive").AsBoolean().NotNullable();
        Unique("channels", "Code");

        if (!Has("source_orders"))
            Table("source_orders").Scoped().Tracked().WithColumn("ChannelId").AsInt64().NotNullable().WithColumn("PlatformNumber").AsCode(this, 64).NotNullable()
                .WithColumn("PayloadSealed").AsLongText().NotNullable().WithColumn("Hash").AsCode(this, 64).NotNullable().WithColumn("PlatformStatus").AsText(60).Nullable()
                .WithColumn("ReceivedAt").AsUtc().NotNullable().WithColumn("OrderId").AsInt64().Nullable().WithColumn("HasChanged").AsBoolean().NotNullable();
        Unique("source_orders", "ChannelId", "PlatformNumber");
        Index("source_orders", "OrderId");
        Index("source_orders", "HasChanged", "Id");

        if (!Has("source_revisions"))
            Table("source_revisions").WithColumn("SourceOrderId").AsInt64().NotNullable().ForeignKey("FK_ord_revisions_source", "ord_source_orders", "Id")
                .WithColumn("Revision").AsInt32().NotNullable().WithColumn("PayloadSealed").AsLongText().NotNullable().WithColumn("Hash").AsCode(this, 64).NotNullable()
                .WithColumn("PlatformStatus").AsText(60).Nullable().WithColumn("ReceivedAt").AsUtc().NotNullable();
        Unique("source_revisions", "SourceOrderId", "Revision");
    }
}
