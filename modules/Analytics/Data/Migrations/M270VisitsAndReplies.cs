using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Analytics.Data.Migrations;

/// <summary>Facts of visits and of written answers.</summary>
[Migration(270)]
internal sealed class M270VisitsAndReplies : ModuleMigration
{
    protected override string Prefix => AnalyticsModule.TablePrefix;

    public override void Up()
    {
        if (!Has("visit_facts"))
            Keyless("visit_facts").WithColumn("VisitId").AsInt64().PrimaryKey()
                .Scoped().WithColumn("Seen").AsInt64().NotNullable()
                .WithColumn("ManagerId").AsInt64().Nullable().WithColumn("PartyId").AsInt64().Nullable().WithColumn("EndedAt").AsUtc().Nullable().WithColumn("Made").AsBoolean().NotNullable()
                .WithColumn("Issues").AsInt32().NotNullable();
        Index("visit_facts", "EndedAt");
        if (!Has("reply_facts"))
            Keyless("reply_facts").WithColumn("RequestId").AsInt64().PrimaryKey()
                .Scoped().WithColumn("Seen").AsInt64().NotNullable()
                .WithColumn("CaseId").AsInt64().Nullable().WithColumn("TeamId").AsInt64().Nullable().WithColumn("RequestedAt").AsUtc().Nullable().WithColumn("DueAt").AsUtc().Nullable()
                .WithColumn("SubmittedAt").AsUtc().Nullable();
        Index("reply_facts", "CaseId");
        Index("reply_facts", "SubmittedAt");
    }
}
