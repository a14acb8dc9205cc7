using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Orders.Migrations;

[Migration(4)]
internal sealed class HandlingTables : ModuleMigration
{
    protected override string Prefix => "ord_";

    public override void Up()
    {
        if (!Has("parcels"))
            Table("parcels").WithColumn("OrderId").AsInt64().NotNullable().ForeignKey("FK_ord_parcels_order", "ord_orders", "Id").WithColumn("ShipmentId").AsInt64().NotNullable()
                .WithColumn("HandedOverAt").AsUtc().Nullable().WithColumn("DeliveredAt").AsUtc().Nullable().WithColumn("RefusedAt").AsUtc().Nullable()
                .WithColumn("ReturnedAt").AsUtc().Nullable().WithColumn("LostAt").AsUtc().Nullable()
                .WithColumn("Contents").AsLongText().NotNullable().WithColumn("CameBack").AsLongText().NotNullable();
        Unique("parcels", "OrderId", "ShipmentId");

        if (!Has("waybills"))
            Table("waybills").WithColumn("OrderId").AsInt64().NotNullable().ForeignKey("FK_ord_waybills_order", "ord_orders", "Id").WithColumn("ShipmentId").AsInt64().NotNullable()
                .WithColumn("Courier").AsCode(this, 40).NotNullable().WithColumn("Number").AsCode(this, 64).NotNullable();
        Index("waybills", "OrderId");
        Index("waybills", "Number");

        if (!Has("audit_results"))
            Table("audit_results").WithColumn("OrderId").AsInt64().NotNullable().WithColumn("At").AsUtc().NotNullable().WithColumn("Verdict").AsInt32().NotNullable()
                .WithColumn("RuleIds").AsText(500).NotNullable().WithColumn("Evidence").AsLongText().NotNullable()
                .WithColumn("InputHash").AsCode(this, 64).NotNullable().WithColumn("By").AsText(100).NotNullable();
        Index("audit_results", "OrderId");

        if (!Has("exceptions"))
            Table("exceptions").Scoped().Tracked().WithColumn("OrderId").AsInt64().NotNullable().WithColumn("Type").AsInt32().NotNullable()
                .WithColumn("Code").AsCode(this, 60).NotNullable().WithColumn("Detail").AsText(500).NotNullable().WithColumn("State").AsInt32().NotNullable()
                .WithColumn("OwnerId").AsInt64().Nullable().WithColumn("Resolution").AsText(500).Nullable().WithColumn("ClosedAt").AsUtc().Nullable();
        Index("exceptions", "OrderId");
        foreach (var scope in new[] { "RegionId", "BranchId", "SiteId" }) Index("exceptions", scope, "State", "Id");
        Index("exceptions", "State", "Id");
    }
}
