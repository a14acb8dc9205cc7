using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.AfterSales.Data.Migrations;

[Migration(14)]
internal sealed class M14Offers : ModuleMigration
{
    protected override string Prefix => AfterSalesModule.TablePrefix;

    public override void Up()
    {
        if (!Has("dispatch_offers"))
            Table("dispatch_offers").Scoped().Tracked().WithColumn("WorkOrderId").AsInt64().NotNullable().WithColumn("CaseId").AsInt64().Nullable()
                .WithColumn("ProviderId").AsInt64().Nullable().WithColumn("TechnicianId").AsInt64().Nullable().WithColumn("TeamId").AsInt64().Nullable().WithColumn("OwnerId").AsInt64().Nullable()
                .WithColumn("State").AsInt32().NotNullable().WithColumn("Rank").AsInt32().NotNullable().WithColumn("Reasons").AsText(1000).NotNullable().WithColumn("IsAutomatic").AsBoolean().NotNullable()
                .WithColumn("RespondBy").AsUtc().NotNullable().WithColumn("AnsweredAt").AsUtc().Nullable().WithColumn("AnswerReason").AsText(500).Nullable().WithColumn("AcceptedOrderId").AsInt64().Nullable();
        Index("dispatch_offers", "WorkOrderId", "Id");
        Unique("dispatch_offers", "AcceptedOrderId");
        foreach (var scope in new[] { "RegionId", "BranchId", "SiteId", "OrgId", "TeamId", "OwnerId" }) Index("dispatch_offers", scope, "State", "Id");
    }
}
