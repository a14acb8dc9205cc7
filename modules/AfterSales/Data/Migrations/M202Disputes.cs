using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.AfterSales.Data.Migrations;

[Migration(202)]
internal sealed class M202Disputes : ModuleMigration
{
    protected override string Prefix => AfterSalesModule.TablePrefix;

    public override void Up()
    {
        if (!Has("disputes"))
            Table("disputes").Scoped().Tracked().WithColumn("Number").AsCode(this, 40).NotNullable().WithColumn("CaseId").AsInt64().NotNullable().WithColumn("OrderId").AsInt64().NotNullable()
                .WithColumn("OrderNumber").AsCode(this, 40).NotNullable().WithColumn("PartyId").AsInt64().Nullable().WithColumn("ReturnId").AsInt64().Nullable().WithColumn("Kind").AsInt32().NotNullable()
                .WithColumn("State").AsInt32().NotNullable().WithColumn("Currency").AsCode(this, 3).NotNullable().WithColumn("ClaimMinor").AsInt64().Nullable().WithColumn("Wants").AsInt32().Nullable()
                .WithColumn("Outcome").AsInt32().Nullable().WithColumn("Reason").AsText(200).Nullable().WithColumn("FreightMinor").AsInt64().NotNullable().WithColumn("CompensationMinor").AsInt64().NotNullable()
                .WithColumn("RefundedMinor").AsInt64().NotNullable().WithColumn("ReplacementId").AsInt64().Nullable().WithColumn("Rounds").AsInt32().NotNullable().WithColumn("Problem").AsCode(this, 60).Nullable()
                .WithColumn("OpenedAt").AsUtc().NotNullable().WithColumn("DecidedBy").AsInt64().Nullable().WithColumn("DecidedAt").AsUtc().Nullable().WithColumn("EndedAt").AsUtc().Nullable();
        Unique("disputes", "Number");
        foreach (var scope in new[] { "RegionId", "BranchId", "SiteId", "OrgId", "PartyId" }) Index("disputes", scope, "State", "Id");
        Index("disputes", "State", "OpenedAt");
        Index("disputes", "OpenedAt", "Id");
        Index("disputes", "CaseId");
        Index("disputes", "OrderId", "State");
        Index("disputes", "OrderNumber");
        if (!Has("dispute_lines"))
            Table("dispute_lines").WithColumn("DisputeId").AsInt64().NotNullable().ForeignKey("FK_asv_dispute_lines_dispute", "asv_disputes", "Id").WithColumn("OrderLineId").AsInt64().NotNullable()
                .WithColumn("Sku").AsCode(this, 64).NotNullable().WithColumn("Name").AsText(200).NotNullable().WithColumn("Quantity").AsInt64().NotNullable().WithColumn("AwardedMinor").AsInt64().NotNullable();
        Index("dispute_lines", "DisputeId");
        Index("dispute_lines", "Sku", "DisputeId");
        if (!Has("dispute_evidence"))
            Table("dispute_evidence").WithColumn("DisputeId").AsInt64().NotNullable().ForeignKey("FK_asv_dispute_evidence_dispute", "asv_disputes", "Id").WithColumn("Side").AsInt32().NotNullable()
                .WithColumn("TextSealed").AsLongText().Nullable().WithColumn("Files").AsText(200).NotNullable().WithColumn("By").AsInt64().Nullable().WithColumn("At").AsUtc().NotNullable();
        Index("dispute_evidence", "DisputeId");
    }
}
