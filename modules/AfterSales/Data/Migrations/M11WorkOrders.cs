using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.AfterSales.Data.Migrations;

[Migration(11)]
internal sealed class M11WorkOrders : ModuleMigration
{
    protected override string Prefix => AfterSalesModule.TablePrefix;

    public override void Up()
    {
        if (!Has("work_orders"))
            Table("work_orders").Scoped().Tracked().WithColumn("Number").AsCode(this, 40).NotNullable().WithColumn("Kind").AsInt32().NotNullable()
                .WithColumn("State").AsInt32().NotNullable().WithColumn("Priority").AsInt32().NotNullable().WithColumn("CaseId").AsInt64().Nullable()
                .WithColumn("PartyId").AsInt64().Nullable().WithColumn("LocationId").AsInt64().Nullable().WithColumn("ServiceItemId").AsInt64().Nullable()
                .WithColumn("ServiceItemCode").AsCode(this, 40).Nullable().WithColumn("Title").AsText(200).NotNullable().WithColumn("Description").AsLongText().Nullable()
                .WithColumn("ProductCode").AsCode(this, 64).Nullable().WithColumn("Brand").AsText(60).Nullable().WithColumn("SerialNumber").AsCode(this, 64).Nullable()
                .WithColumn("RegionCode").AsCode(this, 12).Nullable().WithColumn("Place").AsText(300).Nullable().WithColumn("Contact").AsLongText().Nullable()
                .WithColumn("PhoneIndex").AsCode(this, 32).Nullable().WithColumn("PromisedBy").AsUtc().Nullable().WithColumn("RequiredSkills").AsText(900).NotNullable()
                .WithColumn("Mandatory").AsText(200).NotNullable().WithColumn("Checklist").AsLongText().NotNullable().WithColumn("TeamId").AsInt64().Nullable()
                .WithColumn("SharedTeamId").AsInt64().Nullable().WithColumn("OwnerId").AsInt64().Nullable().WithColumn("ProviderId").AsInt64().Nullable()
                .WithColumn("TechnicianId").AsInt64().Nullable().WithColumn("Visits").AsInt32().NotNullable().WithColumn("RemainingWork").AsText(1000).Nullable()
                .WithColumn("StopReason").AsText(500).Nullable().WithColumn("Offers").AsInt32().NotNullable().WithColumn("Refusals").AsInt32().NotNullable()
                .WithColumn("Expiries").AsInt32().NotNullable().WithColumn("Reworks").AsInt32().NotNullable().WithColumn("AssignedAt").AsUtc().Nullable()
                .WithColumn("ScheduledFrom").AsUtc().Nullable().WithColumn("ScheduledTo").AsUtc().Nullable().WithColumn("StartedAt").AsUtc().Nullable()
                .WithColumn("DoneAt").AsUtc().Nullable().WithColumn("VerifiedAt").AsUtc().Nullable().WithColumn("Evidence").AsText(500).Nullable().WithColumn("ClosedAt").AsUtc().Nullable();
        Unique("work_orders", "Number");
        foreach (var scope in new[] { "RegionId", "BranchId", "SiteId", "OrgId", "TeamId", "SharedTeamId", "OwnerId", "PartyId" }) Index("work_orders", scope, "State", "Id");
        Index("work_orders", "State", "Id");
        Index("work_orders", "CaseId", "Id");
        Index("work_orders", "ProviderId", "State");
        Index("work_orders", "PhoneIndex");
        Index("work_orders", "SerialNumber");
        Index("work_orders", "LocationId", "Id");
    }
}
