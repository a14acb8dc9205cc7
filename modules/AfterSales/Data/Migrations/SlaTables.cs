using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.AfterSales.Data.Migrations;

[Migration(20)]
internal sealed class SlaTables : ModuleMigration
{
    protected override string Prefix => AfterSalesModule.TablePrefix;

    public override void Up()
    {
        if (!Has("sla_policies"))
            Table("sla_policies").Tracked().WithColumn("Code").AsCode(this, 40).NotNullable().WithColumn("Name").AsText(100).NotNullable()
                .WithColumn("Position").AsInt32().NotNullable().WithColumn("IsActive").AsBoolean().NotNullable();
        Unique("sla_policies", "Code");

        if (!Has("sla_policy_versions"))
            Table("sla_policy_versions").WithColumn("PolicyId").AsInt64().NotNullable().ForeignKey("FK_asv_sla_versions_policy", "asv_sla_policies", "Id")
                .WithColumn("Number").AsInt32().NotNullable().WithColumn("From").AsUtc().Nullable().WithColumn("Text").AsLongText().NotNullable();
        Unique("sla_policy_versions", "PolicyId", "Number");

        if (!Has("service_levels"))
            Table("service_levels").Scoped().Tracked().WithColumn("SubjectKey").AsCode(this, 40).NotNullable().WithColumn("CaseId").AsInt64().Nullable().WithColumn("WorkOrderId").AsInt64().Nullable()
                .WithColumn("ReplyRequestId").AsInt64().Nullable().WithColumn("Number").AsCode(this, 40).NotNullable().WithColumn("PartyId").AsInt64().Nullable().WithColumn("TeamId").AsInt64().Nullable()
                .WithColumn("OwnerId").AsInt64().Nullable().WithColumn("Kind").AsInt32().Nullable().WithColumn("Priority").AsInt32().NotNullable()
                .WithColumn("Channel").AsInt32().Nullable().WithColumn("ServiceItemId").AsInt64().Nullable().WithColumn("PolicyVersionId").AsInt64().NotNullable()
                .WithColumn("IsOpen").AsBoolean().NotNullable().WithColumn("DueAt").AsUtc().Nullable().WithColumn("TimerAt").AsUtc().Nullable();
        Unique("service_levels", "SubjectKey");
        foreach (var scope in new[] { "RegionId", "BranchId", "SiteId", "TeamId", "OwnerId" }) Index("service_levels", scope, "IsOpen", "DueAt", "Id");
        Index("service_levels", "IsOpen", "DueAt", "Id");

        if (!Has("sla_clocks"))
            Table("sla_clocks").WithColumn("ServiceLevelId").AsInt64().NotNullable().ForeignKey("FK_asv_sla_clocks_level", "asv_service_levels", "Id")
                .WithColumn("Target").AsInt32().NotNullable().WithColumn("Reference").AsInt64().Nullable().WithColumn("State").AsInt32().NotNullable()
                .WithColumn("StartedAt").AsUtc().NotNullable().WithColumn("DueAt").AsUtc().Nullable().WithColumn("WarnedAt").AsUtc().Nullable()
                .WithColumn("BreachedAt").AsUtc().Nullable().WithColumn("StoppedAt").AsUtc().Nullable()
                .WithColumn("CountedSeconds").AsInt64().NotNullable().WithColumn("HistoryText").AsLongText().NotNullable();
        Index("sla_clocks", "ServiceLevelId");
        Index("sla_clocks", "Target", "State", "StartedAt");

        if (!Has("escalations"))
            Table("escalations").Scoped().Tracked().WithColumn("ServiceLevelId").AsInt64().NotNullable().WithColumn("CaseId").AsInt64().Nullable()
                .WithColumn("WorkOrderId").AsInt64().Nullable().WithColumn("Number").AsCode(this, 40).NotNullable().WithColumn("ClockId").AsInt64().Nullable()
                .WithColumn("Target").AsInt32().Nullable().WithColumn("Level").AsInt32().NotNullable().WithColumn("Reason").AsText(500).Nullable()
                .WithColumn("OwnerId").AsInt64().Nullable().WithColumn("TeamId").AsInt64().Nullable().WithColumn("RaisedAt").AsUtc().NotNullable()
                .WithColumn("AcknowledgedAt").AsUtc().Nullable().WithColumn("AcknowledgedBy").AsInt64().Nullable().WithColumn("Answer").AsText(500).Nullable();
        Unique("escalations", "ClockId", "Level");
        Index("escalations", "ServiceLevelId");
        foreach (var scope in new[] { "RegionId", "BranchId", "SiteId", "TeamId", "OwnerId" }) Index("escalations", scope, "RaisedAt", "Id");
        Index("escalations", "RaisedAt", "Id");
    }
}
