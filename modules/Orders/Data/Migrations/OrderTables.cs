using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Orders.Migrations;

[Migration(3)]
internal sealed class OrderTables : ModuleMigration
{
    protected override string Prefix => "ord_";

    public override void Up()
    {
        if (!Has("orders"))
            Table("orders").Scoped().Tracked()
                .WithColumn("Number").AsCode(this, 40).NotNullable().WithColumn("Kind").AsInt32().NotNullable()
                .WithColumn("PartyId").AsInt64().Nullable().WithColumn("ChannelId").AsInt64().NotNullable()
                .WithColumn("SourceOrderId").AsInt64().Nullable().WithColumn("OwnerId").AsInt64().Nullable()
                .WithColumn("Lifecycle").AsInt32().NotNullable().WithColumn("PaymentStatus").AsInt32().NotNullable()
                .WithColumn("FulfillmentStatus").AsInt32().NotNullable().WithColumn("ReturnStatus").AsInt32().NotNullable()
                .WithColumn("Method").AsInt32().NotNullable().WithColumn("Currency").AsCode(this, 3).NotNullable()
                .WithColumn("GoodsMinor").AsInt64().NotNullable().WithColumn("FreightMinor").AsInt64().NotNullable()
                .WithColumn("DiscountMinor").AsInt64().NotNullable().WithColumn("PayableMinor").AsInt64().NotNullable()
                .WithColumn("FreightRefundedMinor").AsInt64().NotNullable().WithColumn("FreightRefundPendingMinor").AsInt64().NotNullable()
                .WithColumn("CourierConnection").AsCode(this, 40).Nullable().WithColumn("CourierBy").AsInt32().NotNullable()
                .WithColumn("BuyerNote").AsText(500).Nullable().WithColumn("SellerNote").AsText(500).Nullable()
                .WithColumn("Refunds").AsInt32().NotNullable().WithColumn("OpenCodes").AsText(500).NotNullable().WithColumn("WaivedRules").AsText(500).NotNullable()
                .WithColumn("OpenExceptions").AsInt32().NotNullable().WithColumn("OpenRefunds").AsInt32().NotNullable().WithColumn("IsDisputed").AsBoolean().NotNullable()
                .WithColumn("StockPromise").AsInt32().NotNullable().WithColumn("StockPromiseAt").AsUtc().Nullable().WithColumn("ParcelTrouble").AsInt32().NotNullable()
                .WithColumn("PlacedAt").AsUtc().NotNullable().WithColumn("PromisedAt").AsUtc().Nullable().WithColumn("ReleasedAt").AsUtc().Nullable()
                .WithColumn("DeliveredAt").AsUtc().Nullable().WithColumn("ReceivedAt").AsUtc().Nullable().WithColumn("ClosedAt").AsUtc().Nullable()
                .WithColumn("CloseReason").AsText(200).Nullable()
                .WithColumn("ReceiverName").AsText(600).Nullable().WithColumn("ReceiverPhone").AsText(200).Nullable().WithColumn("ReceiverAddress").AsText(1400).Nullable()
                .WithColumn("RegionCode").AsCode(this, 12).Nullable().WithColumn("RegionName").AsText(100).Nullable()
                .WithColumn("Country").AsCode(this, 2).Nullable().WithColumn("PostalCode").AsText(12).Nullable()
                .WithColumn("NameIndex").AsCode(this, 32).Nullable().WithColumn("PhoneIndex").AsCode(this, 32).Nullable()
                .WithColumn("PhoneTailIndex").AsCode(this, 32).Nullable().WithColumn("LikenessKey").AsCode(this, 32).Nullable();
        Unique("orders", "Number");
        foreach (var scope in new[] { "RegionId", "BranchId", "SiteId" })
        {
            Index("orders", scope, "Lifecycle", "PlacedAt", "Id");
            Index("orders", scope, "PlacedAt", "Id");
        }
        Index("orders", "Lifecycle", "PlacedAt", "Id");
        Index("orders", "PlacedAt", "Id");
        Index("orders", "PhoneIndex", "PlacedAt");
        Index("orders", "PhoneTailIndex", "PlacedAt");
        Index("orders", "NameIndex", "PlacedAt");
        Index("orders", "LikenessKey", "PlacedAt");
        Index("orders", "PartyId", "PlacedAt");

        if (!Has("lines"))
            Table("lines").WithColumn("OrderId").AsInt64().NotNullable().ForeignKey("FK_ord_lines_order", "ord_orders", "Id")
                .WithColumn("Position").AsInt32().NotNullable().WithColumn("Sku").AsCode(this, 64).NotNullable().WithColumn("Name").AsText(200).NotNullable()
                .WithColumn("Quantity").AsInt64().NotNullable().WithColumn("UnitPriceMinor").AsInt64().NotNullable().WithColumn("CataloguePriceMinor").AsInt64().Nullable()
                .WithColumn("MadeToOrder").AsBoolean().NotNullable().WithColumn("DiscountMinor").AsInt64().NotNullable()
                .WithColumn("ShippedQuantity").AsInt64().NotNullable().WithColumn("DeliveredQuantity").AsInt64().NotNullable().WithColumn("ReturnedQuantity").AsInt64().NotNullable()
                .WithColumn("RefundedMinor").AsInt64().NotNullable().WithColumn("RefundPendingMinor").AsInt64().NotNullable();
        Index("lines", "OrderId");
        Index("lines", "Sku", "OrderId");
    }
}
