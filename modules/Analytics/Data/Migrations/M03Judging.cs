using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Analytics.Data.Migrations;

/// <summary>Rebuildings, frozen months, targets, points and reports.</summary>
[Migration(3)]
internal sealed class M03Judging : ModuleMigration
{
    protected override string Prefix => AnalyticsModule.TablePrefix;

    public override void Up()
    {
        if (!Has("rebuilds"))
            Table("rebuilds").Tracked().WithColumn("State").AsInt32().NotNullable().WithColumn("Events").AsInt64().NotNullable().WithColumn("EndedAt").AsUtc().Nullable();
        Index("rebuilds", "State");
        if (!Has("frozen_months"))
            Table("frozen_months").Tracked().WithColumn("Month").AsCode(this, 7).NotNullable().WithColumn("From").AsUtc().NotNullable().WithColumn("To").AsUtc().NotNullable()
                .WithColumn("State").AsInt32().NotNullable().WithColumn("Rows").AsInt64().NotNullable().WithColumn("Hash").AsCode(this, 64).Nullable().WithColumn("FrozenAt").AsUtc().Nullable();
        Unique("frozen_months", "Month");
        if (!Has("frozen_rows"))
            Table("frozen_rows").Scoped().WithColumn("MonthId").AsInt64().NotNullable().WithColumn("Code").AsInt32().NotNullable().WithColumn("At").AsUtc().NotNullable().WithColumn("Hit").AsInt32().NotNullable()
                .WithColumn("Amount").AsInt64().Nullable().WithColumn("Kind").AsInt32().Nullable().WithColumn("Channel").AsInt32().Nullable().WithColumn("ServiceItem").AsCode(this, 60).Nullable()
                .WithColumn("TeamId").AsInt64().Nullable().WithColumn("OwnerId").AsInt64().Nullable().WithColumn("ProviderId").AsInt64().Nullable()
                .WithColumn("DocumentType").AsCode(this, 40).NotNullable().WithColumn("DocumentId").AsInt64().NotNullable().WithColumn("Number").AsCode(this, 40).Nullable();
        Index("frozen_rows", "MonthId", "Code");
        if (!Has("figure_targets"))
            Table("figure_targets").Tracked().WithColumn("Code").AsInt32().NotNullable().WithColumn("Value").AsReal(this).NotNullable().WithColumn("IsCeiling").AsBoolean().NotNullable();
        Unique("figure_targets", "Code");
        if (!Has("score_rules"))
            Table("score_rules").Tracked().WithColumn("Code").AsInt32().NotNullable().WithColumn("Points").AsInt32().NotNullable().WithColumn("Floor").AsReal(this).NotNullable().WithColumn("FullMark").AsReal(this).NotNullable();
        Unique("score_rules", "Code");
        if (!Has("score_disputes"))
            Table("score_disputes").Scoped().Tracked().WithColumn("OwnerId").AsInt64().Nullable().WithColumn("Month").AsCode(this, 7).NotNullable().WithColumn("Code").AsInt32().Nullable()
                .WithColumn("Reason").AsText(1000).NotNullable().WithColumn("State").AsInt32().NotNullable().WithColumn("Answer").AsText(1000).Nullable()
                .WithColumn("PointsAdded").AsReal(this).NotNullable().WithColumn("DecidedBy").AsInt64().Nullable();
        Index("score_disputes", "OwnerId", "Month");
        if (!Has("report_runs"))
            Table("report_runs").Scoped().Tracked().WithColumn("Kind").AsInt32().NotNullable().WithColumn("Month").AsCode(this, 7).NotNullable().WithColumn("Format").AsInt32().NotNullable()
                .WithColumn("Locale").AsCode(this, 10).NotNullable().WithColumn("State").AsInt32().NotNullable().WithColumn("FileId").AsInt64().Nullable().WithColumn("ContentHash").AsCode(this, 64).Nullable()
                .WithColumn("ReadyAt").AsUtc().Nullable();
        foreach (var scope in new[] { "RegionId", "BranchId", "SiteId" }) Index("report_runs", scope, "Id");
    }
}
