using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.AfterSales.Data.Migrations;

[Migration(4)]
internal sealed class M04Desk : ModuleMigration
{
    protected override string Prefix => AfterSalesModule.TablePrefix;

    public override void Up()
    {
        if (!Has("routing_rules"))
            Table("routing_rules").Scoped().Tracked().WithColumn("Code").AsCode(this, 40).NotNullable().WithColumn("Name").AsText(200).NotNullable()
                .WithColumn("Position").AsInt32().NotNullable().WithColumn("IsActive").AsBoolean().NotNullable()
                .WithColumn("Kinds").AsText(200).NotNullable().WithColumn("Channels").AsText(200).NotNullable().WithColumn("ServiceItemId").AsInt64().Nullable()
                .WithColumn("LocationId").AsInt64().Nullable().WithColumn("RegionCode").AsCode(this, 12).Nullable().WithColumn("Keywords").AsLongText().NotNullable()
                .WithColumn("ToTeamId").AsInt64().Nullable().WithColumn("ToOwnerId").AsInt64().Nullable().WithColumn("Priority").AsInt32().Nullable().WithColumn("AsKind").AsInt32().Nullable();
        Unique("routing_rules", "Code");

        if (!Has("reply_requests"))
            Table("reply_requests").Scoped().Tracked().WithColumn("CaseId").AsInt64().NotNullable().WithColumn("CaseNumber").AsCode(this, 40).NotNullable()
                .WithColumn("CaseTitle").AsText(200).NotNullable().WithColumn("Excerpt").AsLongText().Nullable().WithColumn("Question").AsLongText().NotNullable()
                .WithColumn("TeamId").AsInt64().Nullable().WithColumn("OwnerId").AsInt64().Nullable().WithColumn("AskedBy").AsInt64().Nullable().WithColumn("AskingTeamId").AsInt64().Nullable()
                .WithColumn("State").AsInt32().NotNullable().WithColumn("DueAt").AsUtc().NotNullable().WithColumn("RequestedAt").AsUtc().NotNullable()
                .WithColumn("Answer").AsLongText().Nullable().WithColumn("AnsweredBy").AsInt64().Nullable().WithColumn("AnsweredAt").AsUtc().Nullable();
        Index("reply_requests", "CaseId", "State");
        foreach (var scope in new[] { "RegionId", "BranchId", "SiteId", "TeamId", "OwnerId" }) Index("reply_requests", scope, "State", "DueAt", "Id");
        Index("reply_requests", "State", "DueAt", "Id");

        if (!Has("playbooks")) Table("playbooks").Tracked().WithColumn("Kind").AsInt32().NotNullable().WithColumn("Name").AsText(200).NotNullable();
        Unique("playbooks", "Kind");
        if (!Has("playbook_steps"))
            Table("playbook_steps").WithColumn("PlaybookId").AsInt64().NotNullable().ForeignKey("FK_asv_playbook_steps_book", "asv_playbooks", "Id")
                .WithColumn("Position").AsInt32().NotNullable().WithColumn("Code").AsCode(this, 40).NotNullable().WithColumn("Zh").AsText(200).NotNullable().WithColumn("En").AsText(200).NotNullable()
                .WithColumn("IsMandatory").AsBoolean().NotNullable();
        Index("playbook_steps", "PlaybookId");
        if (!Has("step_marks"))
            Table("step_marks").WithColumn("CaseId").AsInt64().NotNullable().WithColumn("Step").AsCode(this, 40).NotNullable().WithColumn("IsSkipped").AsBoolean().NotNullable()
                .WithColumn("Note").AsText(500).Nullable().WithColumn("By").AsInt64().Nullable().WithColumn("At").AsUtc().NotNullable();
        Unique("step_marks", "CaseId", "Step");
    }
}
