using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Customers.Data.Migrations;

[Migration(41)]
internal sealed class CreateCareSubjects : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("care_subjects"))
            Table("care_subjects").WithColumn("Type").AsInt32().NotNullable().WithColumn("DocumentType").AsCode(this, 40).NotNullable().WithColumn("DocumentId").AsInt64().NotNullable()
                .WithColumn("Number").AsCode(this, 40).NotNullable().WithColumn("Kind").AsInt32().Nullable().WithColumn("PartyId").AsInt64().Nullable()
                .WithColumn("AcceptedAt").AsUtc().NotNullable().WithColumn("FinishedAt").AsUtc().Nullable().WithColumn("WorkerId").AsInt64().Nullable()
                .WithColumn("Standing").AsInt32().NotNullable().WithColumn("Waiver").AsInt32().Nullable().WithColumn("FollowUpId").AsInt64().Nullable().WithColumn("DueAt").AsUtc().Nullable()
                .WithColumn("Rounds").AsInt32().NotNullable().WithColumn("OwnerId").AsInt64().Nullable().WithColumn("TeamId").AsInt64().Nullable().Scoped().Tracked();
        Unique("care_subjects", "DocumentType", "DocumentId");
        Index("care_subjects", "AcceptedAt", "Id");
        Index("care_subjects", "Standing", "AcceptedAt", "Id");
        Index("care_subjects", "RegionId", "Standing", "AcceptedAt", "Id");
        Index("care_subjects", "BranchId", "Standing", "AcceptedAt", "Id");
        Index("care_subjects", "SiteId", "Standing", "AcceptedAt", "Id");
        Index("care_subjects", "OrgId", "Standing", "AcceptedAt", "Id");
    }
}
