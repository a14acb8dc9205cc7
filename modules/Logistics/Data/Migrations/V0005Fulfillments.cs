using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Logistics;

/// <summary>Fulfilments and tracking events.</summary>
[Migration(5)]
internal sealed class V0005Fulfillments : ModuleMigration
{
    /// <inheritdoc />
    protected override string Prefix => "log_";

    /// <inheritdoc />
    public override void Up()
    {
        if (!Has("fulfillments"))
            Table("fulfillments").WithColumn("Number").AsCode(this, 30).NotNullable().WithColumn("IssueNoteNumber").AsCode(this, 30).Nullable().WithColumn("OrderId").AsInt64().Nullable()
                .WithColumn("OrderNumber").AsText(60).Nullable().WithColumn("ShipmentId").AsInt64().NotNullable().WithColumn("LocationId").AsInt64().NotNullable()
                .WithColumn("State").AsInt32().NotNullable().WithColumn("NotifiedAt").AsUtc().Nullable().WithColumn("PickerId").AsInt64().Nullable().WithColumn("PickedAt").AsUtc().Nullable()
                .WithColumn("PackedAt").AsUtc().Nullable().WithColumn("ShippedAt").AsUtc().Nullable().Scoped().Tracked();
        Unique("fulfillments", "Number");
        Index("fulfillments", "OrderId");
        Index("fulfillments", "ShipmentId");
        foreach (var scope in new[] { "RegionId", "BranchId", "SiteId", "OrgId" }) Index("fulfillments", scope, "State", "Id");
        Index("fulfillments", "State", "Id");

        if (!Has("fulfillment_lines"))
            Table("fulfillment_lines").WithColumn("FulfillmentId").AsInt64().NotNullable().WithColumn("LineId").AsInt64().NotNullable().WithColumn("Sku").AsCode(this, 60).NotNullable()
                .WithColumn("Name").AsText(200).NotNullable().WithColumn("Quantity").AsInt64().NotNullable().WithColumn("Picked").AsInt64().NotNullable();
        Index("fulfillment_lines", "FulfillmentId");

        if (!Has("tracking_events"))
            Table("tracking_events").WithColumn("Courier").AsCode(this, 40).NotNullable().WithColumn("Number").AsCode(this, 60).NotNullable().WithColumn("EventId").AsText(100).NotNullable()
                .WithColumn("Status").AsInt32().NotNullable().WithColumn("Reason").AsText(200).Nullable().WithColumn("RawCode").AsText(100).NotNullable().WithColumn("RawText").AsText(500).NotNullable()
                .WithColumn("Place").AsText(200).Nullable().WithColumn("OccurredAt").AsUtc().NotNullable().WithColumn("ReceivedAt").AsUtc().NotNullable();
        Unique("tracking_events", "Courier", "Number", "EventId");
    }
}
