using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.AfterSales.Data.Migrations;

[Migration(2)]
internal sealed class M02Cases : ModuleMigration
{
    protected override string Prefix => AfterSalesModule.TablePrefix;

    public override void Up()
    {
        if (!Has("cases"))
            Table("cases").Scoped().Tracked()
                .WithColumn("Number").AsCode(this, 40).NotNullable().WithColumn("Kind").AsInt32().NotNullable().WithColumn("Subkind").AsCode(this, 40).Nullable()
                .WithColumn("Channel").AsInt32().NotNullable().WithColumn("State").AsInt32().NotNullable()
                .WithColumn("Title").AsText(200).NotNullable().WithColumn("Description").AsLongText().Nullable()
                .WithColumn("PartyId").AsInt64().Nullable().WithColumn("LocationId").AsInt64().Nullable().WithColumn("OrderId").AsInt64().Nullable()
                .WithColumn("ServiceItemId").AsInt64().Nullable().WithColumn("ServiceItemCode").AsCode(this, 60).Nullable()
                .WithColumn("Priority").AsInt32().NotNullable().WithColumn("QueueId").AsInt64().NotNullable().WithColumn("WaitsIn").AsInt64().Nullable().WithColumn("TeamId").AsInt64().Nullable().WithColumn("OwnerId").AsInt64().Nullable()
                .WithColumn("DueSort").AsUtc().NotNullable().WithColumn("OpenedAt").AsUtc().NotNullable().WithColumn("LastContactAt").AsUtc().NotNullable()
                .WithColumn("AcceptedAt").AsUtc().Nullable().WithColumn("RespondedAt").AsUtc().Nullable().WithColumn("ResolvedAt").AsUtc().Nullable().WithColumn("ClosedAt").AsUtc().Nullable()
                .WithColumn("WaitReason").AsText(500).Nullable().WithColumn("Resolution").AsCode(this, 40).Nullable().WithColumn("Cause").AsCode(this, 40).Nullable()
                .WithColumn("ResolutionText").AsText(2000).Nullable().WithColumn("Reopenings").AsInt32().NotNullable().WithColumn("Transfers").AsInt32().NotNullable()
                .WithColumn("IsEscalated").AsBoolean().NotNullable().WithColumn("RelatedCaseId").AsInt64().Nullable().WithColumn("Origin").AsCode(this, 80).Nullable();
        Unique("cases", "Number");
        Unique("cases", "Origin");
        foreach (var scope in new[] { "RegionId", "BranchId", "SiteId", "TeamId", "OwnerId", "PartyId" })
        {
            Index("cases", scope, "State", "OpenedAt", "Id");
            Index("cases", scope, "OpenedAt", "Id");
        }
        Index("cases", "State", "OpenedAt", "Id");
        Index("cases", "OpenedAt", "Id");
        Index("cases", "WaitsIn", "Priority", "DueSort", "OpenedAt", "Id");
        Index("cases", "LocationId", "OpenedAt");
        Index("cases", "OrderId");
        Index("cases", "RelatedCaseId");

        if (!Has("intake_turns")) Table("intake_turns").WithColumn("Person").AsCode(this, 40).NotNullable().WithColumn("Count").AsInt64().NotNullable();
        Unique("intake_turns", "Person");

        if (!Has("queues"))
            Table("queues").Scoped().Tracked().WithColumn("Code").AsCode(this, 60).NotNullable().WithColumn("Name").AsText(200).NotNullable()
                .WithColumn("TeamId").AsInt64().Nullable().WithColumn("IsActive").AsBoolean().NotNullable();
        Unique("queues", "Code");
        Unique("queues", "TeamId");
    }
}
