using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Analytics.Data.Migrations;

/// <summary>Facts.</summary>
[Migration(2)]
internal sealed class M02Facts : ModuleMigration
{
    protected override string Prefix => AnalyticsModule.TablePrefix;

    public override void Up()
    {
        if (!Has("case_facts"))
            Keyless("case_facts").WithColumn("CaseId").AsInt64().PrimaryKey()
                .Scoped().WithColumn("Seen").AsInt64().NotNullable()
                .WithColumn("Number").AsCode(this, 40).Nullable().WithColumn("Kind").AsInt32().NotNullable().WithColumn("Channel").AsInt32().NotNullable().WithColumn("ServiceItem").AsCode(this, 60).Nullable()
                .WithColumn("TeamId").AsInt64().Nullable().WithColumn("OwnerId").AsInt64().Nullable().WithColumn("PartyId").AsInt64().Nullable().WithColumn("LocationId").AsInt64().Nullable()
                .WithColumn("OpenedAt").AsUtc().Nullable().WithColumn("AcceptedAt").AsUtc().Nullable().WithColumn("RespondedAt").AsUtc().Nullable().WithColumn("ResolvedAt").AsUtc().Nullable()
                .WithColumn("ClosedAt").AsUtc().Nullable().WithColumn("RejectedAt").AsUtc().Nullable().WithColumn("MergedAt").AsUtc().Nullable().WithColumn("Joined").AsInt32().NotNullable()
                .WithColumn("Reopened").AsInt32().NotNullable().WithColumn("Transferred").AsInt32().NotNullable().WithColumn("ResponseSeconds").AsInt64().Nullable().WithColumn("ResolutionSeconds").AsInt64().Nullable();
        Index("case_facts", "OpenedAt");
        Index("case_facts", "AcceptedAt");
        Index("case_facts", "ResolvedAt");
        if (!Has("clock_facts"))
            Keyless("clock_facts").WithColumn("ClockId").AsInt64().PrimaryKey().WithColumn("Target").AsCode(this, 20).PrimaryKey()
                .Scoped().WithColumn("Seen").AsInt64().NotNullable()
                .WithColumn("SubjectType").AsCode(this, 40).NotNullable().WithColumn("SubjectId").AsInt64().NotNullable().WithColumn("CaseId").AsInt64().Nullable().WithColumn("DueAt").AsUtc().NotNullable()
                .WithColumn("DecidedAt").AsUtc().Nullable().WithColumn("InTime").AsBoolean().NotNullable().WithColumn("WorkingSeconds").AsInt64().Nullable();
        Index("clock_facts", "CaseId");
        Index("clock_facts", "DecidedAt");
        if (!Has("work_facts"))
            Keyless("work_facts").WithColumn("WorkOrderId").AsInt64().PrimaryKey()
                .Scoped().WithColumn("Seen").AsInt64().NotNullable()
                .WithColumn("Number").AsCode(this, 40).Nullable().WithColumn("CaseId").AsInt64().Nullable().WithColumn("ServiceItem").AsCode(this, 60).Nullable().WithColumn("PartyId").AsInt64().Nullable()
                .WithColumn("LocationId").AsInt64().Nullable().WithColumn("ProviderId").AsInt64().Nullable().WithColumn("TechnicianId").AsInt64().Nullable().WithColumn("TeamId").AsInt64().Nullable()
                .WithColumn("CreatedAt").AsUtc().Nullable().WithColumn("DoneAt").AsUtc().Nullable().WithColumn("ClosedAt").AsUtc().Nullable().WithColumn("CancelledAt").AsUtc().Nullable()
                .WithColumn("Visits").AsInt32().NotNullable().WithColumn("Arrivals").AsInt32().NotNullable().WithColumn("LateArrivals").AsInt32().NotNullable().WithColumn("LastArrivalAt").AsUtc().Nullable()
                .WithColumn("Reworked").AsInt32().NotNullable().WithColumn("Refused").AsInt32().NotNullable().WithColumn("Expired").AsInt32().NotNullable();
        Index("work_facts", "CaseId");
        Index("work_facts", "DoneAt");
        Index("work_facts", "LastArrivalAt");
        if (!Has("follow_up_facts"))
            Keyless("follow_up_facts").WithColumn("FollowUpId").AsInt64().PrimaryKey()
                .Scoped().WithColumn("Seen").AsInt64().NotNullable()
                .WithColumn("SubjectType").AsCode(this, 40).NotNullable().WithColumn("SubjectId").AsInt64().NotNullable().WithColumn("CaseId").AsInt64().Nullable().WithColumn("PartyId").AsInt64().Nullable()
                .WithColumn("PlannedAt").AsUtc().Nullable().WithColumn("DueAt").AsUtc().Nullable().WithColumn("DoneAt").AsUtc().Nullable().WithColumn("Outcome").AsCode(this, 20).Nullable()
                .WithColumn("Score").AsInt64().Nullable().WithColumn("CallerId").AsInt64().Nullable().WithColumn("WaivedAt").AsUtc().Nullable().WithColumn("BySampling").AsBoolean().NotNullable()
                .WithColumn("ExhaustedAt").AsUtc().Nullable();
        Index("follow_up_facts", "CaseId");
        Index("follow_up_facts", "DoneAt");
        if (!Has("survey_facts"))
            Keyless("survey_facts").WithColumn("SurveyId").AsInt64().PrimaryKey()
                .Scoped().WithColumn("Seen").AsInt64().NotNullable()
                .WithColumn("SubjectType").AsCode(this, 40).NotNullable().WithColumn("SubjectId").AsInt64().NotNullable().WithColumn("CaseId").AsInt64().Nullable().WithColumn("PartyId").AsInt64().Nullable()
                .WithColumn("Kind").AsCode(this, 20).Nullable().WithColumn("SentAt").AsUtc().Nullable().WithColumn("AnsweredAt").AsUtc().Nullable().WithColumn("ExpiredAt").AsUtc().Nullable()
                .WithColumn("Score").AsInt64().Nullable().WithColumn("Dissatisfied").AsBoolean().NotNullable().WithColumn("ProviderId").AsInt64().Nullable().WithColumn("StaffId").AsInt64().Nullable();
        Index("survey_facts", "CaseId");
        Index("survey_facts", "SentAt");
        Index("survey_facts", "AnsweredAt");
        if (!Has("trade_facts"))
            Keyless("trade_facts").WithColumn("OrderId").AsInt64().PrimaryKey()
                .Scoped().WithColumn("Seen").AsInt64().NotNullable()
                .WithColumn("Number").AsCode(this, 40).Nullable().WithColumn("PartyId").AsInt64().Nullable().WithColumn("Currency").AsCode(this, 3).Nullable().WithColumn("TotalMinor").AsInt64().NotNullable()
                .WithColumn("RefundedMinor").AsInt64().NotNullable().WithColumn("PlacedAt").AsUtc().Nullable().WithColumn("ReleasedAt").AsUtc().Nullable().WithColumn("HandedOverAt").AsUtc().Nullable()
                .WithColumn("DeliveredAt").AsUtc().Nullable().WithColumn("CompletedAt").AsUtc().Nullable().WithColumn("CancelledAt").AsUtc().Nullable().WithColumn("ToShipSeconds").AsInt64().Nullable()
                .WithColumn("ToSignSeconds").AsInt64().Nullable();
        Index("trade_facts", "PlacedAt");
        Index("trade_facts", "HandedOverAt");
        Index("trade_facts", "DeliveredAt");
    }
}
