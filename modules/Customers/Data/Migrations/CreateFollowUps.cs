using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Customers.Data.Migrations;

[Migration(42)]
internal sealed class CreateFollowUps : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("followups"))
            Table("followups").WithColumn("PolicyId").AsInt64().Nullable().WithColumn("SubjectId").AsInt64().NotNullable().WithColumn("Subject").AsInt32().NotNullable()
                .WithColumn("DocumentType").AsCode(this, 40).NotNullable().WithColumn("DocumentId").AsInt64().NotNullable().WithColumn("Number").AsCode(this, 40).NotNullable()
                .WithColumn("Round").AsInt32().NotNullable().WithColumn("OpenKey").AsCode(this, 100).Nullable().WithColumn("PartyId").AsInt64().Nullable().WithColumn("State").AsInt32().NotNullable()
                .WithColumn("DueAt").AsUtc().NotNullable().WithColumn("OwnerId").AsInt64().Nullable().WithColumn("TeamId").AsInt64().Nullable().WithColumn("WorkerId").AsInt64().Nullable()
                .WithColumn("AttemptsMade").AsInt32().NotNullable().WithColumn("StartedAt").AsUtc().Nullable().WithColumn("EndedAt").AsUtc().Nullable().WithColumn("EndedBy").AsInt64().Nullable()
                .WithColumn("Outcome").AsInt32().Nullable().WithColumn("Score").AsInt32().Nullable().WithColumn("TemplateId").AsInt64().Nullable().WithColumn("CommentSealed").AsLongText().Nullable()
                .WithColumn("Waiver").AsInt32().Nullable().WithColumn("WaiverReason").AsText(500).Nullable().Scoped().Tracked();
        Unique("followups", "OpenKey");
        Index("followups", "SubjectId");
        Index("followups", "DocumentType", "DocumentId");
        Index("followups", "PartyId", "Id");
        Index("followups", "State", "DueAt", "Id");
        Index("followups", "OwnerId", "State", "DueAt", "Id");
        Index("followups", "TeamId", "State", "DueAt", "Id");
        Index("followups", "RegionId", "State", "DueAt", "Id");
        Index("followups", "BranchId", "State", "DueAt", "Id");
        Index("followups", "SiteId", "State", "DueAt", "Id");
        Index("followups", "OrgId", "State", "DueAt", "Id");
    }
}
