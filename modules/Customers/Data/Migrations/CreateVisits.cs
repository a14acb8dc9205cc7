using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Customers.Data.Migrations;

[Migration(18)]
internal sealed class CreateAccountAssignments : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("account_assignments"))
            Table("account_assignments").WithColumn("PartyId").AsInt64().Nullable().WithColumn("ManagerId").AsInt64().NotNullable().WithColumn("From").AsUtc().NotNullable().WithColumn("To").AsUtc().Nullable()
                .WithColumn("Current").AsBoolean().Nullable().WithColumn("HandoverId").AsInt64().NotNullable().Scoped().Tracked();
        Unique("account_assignments", "PartyId", "Current");
        Index("account_assignments", "ManagerId", "Current");
    }
}

[Migration(19)]
internal sealed class CreatePortfolioHandovers : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("portfolio_handovers"))
            Table("portfolio_handovers").WithColumn("ManagerId").AsInt64().Nullable().WithColumn("Reason").AsText(500).NotNullable().WithColumn("Parties").AsInt32().NotNullable().Scoped().Tracked();
    }
}

[Migration(20)]
internal sealed class CreateVisitPlans : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("visit_plans"))
            Table("visit_plans").WithColumn("Name").AsText(80).NotNullable().WithColumn("Role").AsInt32().Nullable().WithColumn("Level").AsText(40).Nullable().WithColumn("Cycle").AsInt32().NotNullable().WithColumn("Weeks").AsInt32().NotNullable()
                .WithColumn("ValidFrom").AsUtc().NotNullable().WithColumn("ValidTo").AsUtc().Nullable().WithColumn("RemindDaysBefore").AsInt32().NotNullable().WithColumn("FallbackManagerId").AsInt64().Nullable()
                .WithColumn("Status").AsInt32().NotNullable().WithColumn("ChecklistJson").AsLongText().NotNullable().WithColumn("CompleteTo").AsUtc().Nullable().Scoped().Tracked();
        Index("visit_plans", "Status");
    }
}

[Migration(21)]
internal sealed class CreateVisits : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("visits"))
            Table("visits").WithColumn("Kind").AsInt32().NotNullable().WithColumn("State").AsInt32().NotNullable().WithColumn("Key").AsCode(this, 120).NotNullable().WithColumn("PlanId").AsInt64().Nullable()
                .WithColumn("Period").AsCode(this, 20).Nullable().WithColumn("Title").AsText(80).NotNullable().WithColumn("PartyId").AsInt64().Nullable().WithColumn("PartyNumber").AsCode(this, 24).NotNullable()
                .WithColumn("OwnerId").AsInt64().Nullable().WithColumn("OpensAt").AsUtc().NotNullable().WithColumn("RemindAt").AsUtc().NotNullable().WithColumn("DueAt").AsUtc().NotNullable().WithColumn("Rescheduled").AsInt32().NotNullable()
                .WithColumn("CompletedAt").AsUtc().Nullable().WithColumn("Result").AsInt32().Nullable().WithColumn("NotesSealed").AsLongText().Nullable().WithColumn("AnswersSealed").AsLongText().Nullable()
                .WithColumn("InteractionId").AsInt64().Nullable().WithColumn("CaseId").AsInt64().Nullable().WithColumn("Satisfaction").AsInt32().Nullable().WithColumn("Score").AsInt32().Nullable().Scoped().Tracked();
        Unique("visits", "Key");
        Index("visits", "PlanId", "Period", "PartyId");
        Index("visits", "PartyId", "State");
        Index("visits", "CaseId");
        Index("visits", "State", "RemindAt");
        Index("visits", "State", "DueAt");
        foreach (var column in new[] { "OwnerId", "RegionId", "BranchId", "SiteId" }) Index("visits", column, "State", "DueAt");
    }
}

[Migration(22)]
internal sealed class CreateVisitIssues : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("visit_issues"))
            Table("visit_issues").WithColumn("VisitId").AsInt64().NotNullable().WithColumn("Number").AsInt32().NotNullable().WithColumn("TeamId").AsInt64().NotNullable()
                .WithColumn("TitleSealed").AsCode(this, 800).NotNullable().WithColumn("TextSealed").AsLongText().NotNullable().WithColumn("ReplyBy").AsUtc().NotNullable();
        Unique("visit_issues", "VisitId", "Number");
    }
}
