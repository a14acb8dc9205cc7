using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.AfterSales.Data.Migrations;

[Migration(15)]
internal sealed class M15Charges : ModuleMigration
{
    protected override string Prefix => AfterSalesModule.TablePrefix;

    public override void Up()
    {
        if (!Has("service_charges"))
            Table("service_charges").Scoped().Tracked().WithColumn("Number").AsCode(this, 40).NotNullable().WithColumn("WorkOrderId").AsInt64().Nullable().WithColumn("CaseId").AsInt64().Nullable()
                .WithColumn("PartyId").AsInt64().Nullable().WithColumn("TeamId").AsInt64().Nullable().WithColumn("Payer").AsInt32().NotNullable().WithColumn("State").AsInt32().NotNullable()
                .WithColumn("Currency").AsCode(this, 3).NotNullable().WithColumn("AmountMinor").AsInt64().NotNullable().WithColumn("ReceivedMinor").AsInt64().NotNullable()
                .WithColumn("WaivedMinor").AsInt64().NotNullable().WithColumn("OpenMinor").AsInt64().NotNullable().WithColumn("RaisedAt").AsUtc().NotNullable()
                .WithColumn("DueAt").AsUtc().NotNullable().WithColumn("Note").AsText(300).Nullable();
        Unique("service_charges", "Number");
        foreach (var scope in new[] { "RegionId", "BranchId", "SiteId", "OrgId", "TeamId", "PartyId" }) Index("service_charges", scope, "State", "Id");
        Index("service_charges", "State", "DueAt");
        Index("service_charges", "WorkOrderId");
        Index("service_charges", "CaseId");
        if (!Has("charge_lines"))
            Table("charge_lines").WithColumn("ServiceChargeId").AsInt64().NotNullable().ForeignKey("FK_asv_charge_lines_charge", "asv_service_charges", "Id").WithColumn("Position").AsInt32().NotNullable()
                .WithColumn("ServiceItemCode").AsCode(this, 40).Nullable().WithColumn("Name").AsText(200).NotNullable().WithColumn("Quantity").AsInt32().NotNullable()
                .WithColumn("UnitPriceMinor").AsInt64().NotNullable().WithColumn("AmountMinor").AsInt64().NotNullable();
        Index("charge_lines", "ServiceChargeId");
        if (!Has("charge_entries"))
            Table("charge_entries").WithColumn("ServiceChargeId").AsInt64().NotNullable().ForeignKey("FK_asv_charge_entries_charge", "asv_service_charges", "Id").WithColumn("Kind").AsInt32().NotNullable()
                .WithColumn("AmountMinor").AsInt64().NotNullable().WithColumn("At").AsUtc().NotNullable().WithColumn("Method").AsInt32().Nullable().WithColumn("Reference").AsText(100).Nullable()
                .WithColumn("Reason").AsText(200).Nullable().WithColumn("ReversesId").AsInt64().Nullable().WithColumn("RecordedBy").AsInt64().Nullable();
        Index("charge_entries", "ServiceChargeId", "At");
        Index("charge_entries", "ServiceChargeId");
        Unique("charge_entries", "ReversesId");
    }
}
