using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Customers.Data.Migrations;

[Migration(46)]
internal sealed class CreateSurveys : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("surveys"))
            Table("surveys").WithColumn("TemplateId").AsInt64().NotNullable().WithColumn("TemplateCode").AsCode(this, 40).NotNullable().WithColumn("Kind").AsInt32().NotNullable()
                .WithColumn("DocumentType").AsCode(this, 40).NotNullable().WithColumn("DocumentId").AsInt64().NotNullable().WithColumn("Number").AsCode(this, 40).NotNullable()
                .WithColumn("PartyId").AsInt64().Nullable().WithColumn("TeamId").AsInt64().Nullable().WithColumn("ProviderId").AsInt64().Nullable().WithColumn("StaffId").AsInt64().Nullable()
                .WithColumn("State").AsInt32().NotNullable().WithColumn("TokenHash").AsCode(this, 64).NotNullable().WithColumn("TokenSealed").AsCode(this, 200).Nullable()
                .WithColumn("SentAt").AsUtc().NotNullable().WithColumn("OpenedAt").AsUtc().Nullable().WithColumn("AnsweredAt").AsUtc().Nullable().WithColumn("ExpiresAt").AsUtc().NotNullable()
                .WithColumn("Score").AsInt32().Nullable().WithColumn("IsDissatisfied").AsBoolean().NotNullable().Scoped().Tracked();
        Unique("surveys", "TokenHash");
        Unique("surveys", "DocumentType", "DocumentId", "TemplateCode");
        Index("surveys", "PartyId", "Id");
        Index("surveys", "TemplateCode", "SentAt");
        Index("surveys", "SentAt", "Id");
        Index("surveys", "RegionId", "SentAt", "Id");
        Index("surveys", "BranchId", "SentAt", "Id");
        Index("surveys", "SiteId", "SentAt", "Id");
        Index("surveys", "OrgId", "SentAt", "Id");
    }
}
