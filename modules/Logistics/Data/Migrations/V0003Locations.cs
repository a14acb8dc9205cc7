using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Logistics;

/// <summary>Stock locations and promises.</summary>
[Migration(3)]
internal sealed class V0003Locations : ModuleMigration
{
    /// <inheritdoc />
    protected override string Prefix => "log_";

    /// <inheritdoc />
    public override void Up()
    {
        if (!Has("locations"))
            Table("locations").WithColumn("Code").AsCode(this, 30).NotNullable().WithColumn("Name").AsText(100).NotNullable().WithColumn("Kind").AsInt32().NotNullable()
                .WithColumn("Sellable").AsBoolean().NotNullable().WithColumn("Priority").AsInt32().NotNullable().WithColumn("Open").AsBoolean().NotNullable()
                .WithColumn("Serves").AsCode(this, 200).Nullable().WithColumn("ContactName").AsText(60).Nullable().WithColumn("Phone").AsText(40).Nullable()
                .WithColumn("RegionCode").AsCode(this, 12).Nullable().WithColumn("Region").AsText(100).Nullable().WithColumn("Address").AsText(200).Nullable().Scoped().Tracked();
        Unique("locations", "Code");
        foreach (var scope in new[] { "RegionId", "BranchId", "SiteId", "OrgId" }) Index("locations", scope, "Id");

        if (!Has("reservations"))
            Table("reservations").WithColumn("OrderId").AsInt64().Nullable().WithColumn("OrderNumber").AsText(60).Nullable().WithColumn("State").AsInt32().NotNullable().Scoped().Tracked();
        Unique("reservations", "OrderId");

        if (!Has("allocations"))
            Table("allocations").WithColumn("ReservationId").AsInt64().NotNullable().WithColumn("LineId").AsInt64().NotNullable().WithColumn("Sku").AsCode(this, 60).NotNullable()
                .WithColumn("Name").AsText(200).NotNullable().WithColumn("LocationId").AsInt64().NotNullable().WithColumn("Quantity").AsInt64().NotNullable()
                .WithColumn("State").AsInt32().NotNullable().WithColumn("ReservedAt").AsUtc().NotNullable().WithColumn("ExpiresAt").AsUtc().Nullable().WithColumn("EndedAt").AsUtc().Nullable();
        Index("allocations", "ReservationId");
        Index("allocations", "LocationId", "State");
        Index("allocations", "Sku", "LocationId", "ReservedAt");
    }
}
