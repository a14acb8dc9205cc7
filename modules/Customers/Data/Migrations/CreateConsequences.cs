using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Customers.Data.Migrations;

[Migration(44)]
internal sealed class CreateConsequences : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("consequences"))
            Table("consequences").WithColumn("Origin").AsInt32().NotNullable().WithColumn("OriginId").AsInt64().NotNullable().WithColumn("DocumentType").AsCode(this, 40).NotNullable()
                .WithColumn("DocumentId").AsInt64().NotNullable().WithColumn("Number").AsCode(this, 40).NotNullable().WithColumn("PartyId").AsInt64().Nullable().WithColumn("TeamId").AsInt64().Nullable()
                .WithColumn("State").AsInt32().NotNullable().WithColumn("RaisedAt").AsUtc().NotNullable().WithColumn("DueAt").AsUtc().NotNullable().WithColumn("RepeatHours").AsInt32().NotNullable()
                .WithColumn("Reminders").AsInt32().NotNullable().WithColumn("CaseId").AsInt64().Nullable().WithColumn("Reason").AsText(500).Nullable().WithColumn("SettledAt").AsUtc().Nullable()
                .WithColumn("SettledBy").AsInt64().Nullable().Scoped().Tracked();
        Unique("consequences", "OriginId", "Origin");
        Index("consequences", "DocumentType", "DocumentId");
        Index("consequences", "State", "RaisedAt", "Id");
        Index("consequences", "RegionId", "State", "RaisedAt", "Id");
        Index("consequences", "BranchId", "State", "RaisedAt", "Id");
        Index("consequences", "SiteId", "State", "RaisedAt", "Id");
        Index("consequences", "OrgId", "State", "RaisedAt", "Id");
    }
}
