using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Logistics;

/// <summary>Shipments with lines and packages, and their waybills.</summary>
[Migration(4)]
internal sealed class V0004Shipments : ModuleMigration
{
    /// <inheritdoc />
    protected override string Prefix => "log_";

    /// <inheritdoc />
    public override void Up()
    {
        if (!Has("shipments"))
            Table("shipments").WithColumn("Number").AsCode(this, 30).NotNullable().WithColumn("OrderId").AsInt64().Nullable().WithColumn("OrderNumber").AsText(60).Nullable()
                .WithColumn("Direction").AsInt32().NotNullable().WithColumn("State").AsInt32().NotNullable().WithColumn("ReservationId").AsInt64().Nullable()
                .WithColumn("FromLocationId").AsInt64().Nullable().WithColumn("WantedCourier").AsCode(this, 40).Nullable().WithColumn("Courier").AsCode(this, 40).Nullable()
                .WithColumn("CourierReason").AsText(200).Nullable().WithColumn("ReceiverName").AsCode(this, 500).NotNullable().WithColumn("ReceiverPhone").AsCode(this, 300).NotNullable()
                .WithColumn("ReceiverAddress").AsLongText().NotNullable().WithColumn("RegionCode").AsCode(this, 12).Nullable().WithColumn("Region").AsText(100).Nullable()
                .WithColumn("PostalCode").AsText(20).Nullable().WithColumn("CodAmountMinor").AsInt64().Nullable().WithColumn("CodCurrency").AsCode(this, 3).Nullable()
                .WithColumn("PromisedAt").AsUtc().Nullable().WithColumn("HandedOverAt").AsUtc().Nullable().WithColumn("DeliveredAt").AsUtc().Nullable()
                .WithColumn("Problem").AsText(200).Nullable().WithColumn("TransitLocationId").AsInt64().Nullable().WithColumn("Told").AsInt32().NotNullable().Scoped().Tracked();
        Unique("shipments", "Number");
        Index("shipments", "OrderId");
        Index("shipments", "ReservationId");
        foreach (var scope in new[] { "RegionId", "BranchId", "SiteId", "OrgId" })
        {
            Index("shipments", scope, "State", "Id");
            Index("shipments", scope, "Id");
        }
        Index("shipments", "State", "Id");

        if (!Has("shipment_lines"))
            Table("shipment_lines").WithColumn("ShipmentId").AsInt64().NotNullable().WithColumn("LineId").AsInt64().NotNullable().WithColumn("Sku").AsCode(this, 60).NotNullable()
                .WithColumn("Name").AsText(200).NotNullable().WithColumn("Quantity").AsInt64().NotNullable();
        Index("shipment_lines", "ShipmentId");

        if (!Has("packages"))
            Table("packages").WithColumn("ShipmentId").AsInt64().NotNullable().WithColumn("Index").AsInt32().NotNullable().WithColumn("WeightGrams").AsInt32().Nullable()
                .WithColumn("LengthMm").AsInt32().Nullable().WithColumn("WidthMm").AsInt32().Nullable().WithColumn("HeightMm").AsInt32().Nullable()
                .WithColumn("Material").AsText(100).Nullable().WithColumn("PackedAt").AsUtc().Nullable();
        Index("packages", "ShipmentId");

        if (!Has("waybills"))
            Table("waybills").WithColumn("ShipmentId").AsInt64().NotNullable().WithColumn("PackageId").AsInt64().NotNullable().WithColumn("ActivePackageId").AsInt64().Nullable()
                .WithColumn("RequestKey").AsCode(this, 100).NotNullable().WithColumn("State").AsInt32().NotNullable().WithColumn("Courier").AsCode(this, 40).Nullable()
                .WithColumn("ServiceCode").AsCode(this, 60).Nullable().WithColumn("Number").AsCode(this, 60).Nullable().WithColumn("SortCode").AsText(60).Nullable()
                .WithColumn("CourierOrderNumber").AsText(100).Nullable().WithColumn("Problem").AsText(300).Nullable().WithColumn("WarningId").AsText(200).Nullable()
                .WithColumn("ConfirmedWarnings").AsText(200).Nullable().WithColumn("AskedAt").AsUtc().Nullable().WithColumn("RequestData").AsLongText().Nullable()
                .WithColumn("UnknownSince").AsUtc().Nullable().WithColumn("Tries").AsInt32().NotNullable().WithColumn("PrintedAt").AsUtc().Nullable().WithColumn("Prints").AsInt32().NotNullable()
                .WithColumn("CancelledAt").AsUtc().Nullable().WithColumn("Parcel").AsInt32().NotNullable().WithColumn("LastEventAt").AsUtc().Nullable().Scoped().Tracked();
        Unique("waybills", "RequestKey");
        Unique("waybills", "ActivePackageId");
        Unique("waybills", "Courier", "Number");
        Index("waybills", "Number");
        Index("waybills", "ShipmentId");
    }
}
