using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.AfterSales.Data.Migrations;

[Migration(12)]
internal sealed class M12Visits : ModuleMigration
{
    protected override string Prefix => AfterSalesModule.TablePrefix;

    public override void Up()
    {
        if (!Has("appointments"))
            Table("appointments").WithColumn("WorkOrderId").AsInt64().NotNullable().ForeignKey("FK_asv_appointments_work", "asv_work_orders", "Id").WithColumn("Visit").AsInt32().NotNullable()
                .WithColumn("TechnicianId").AsInt64().Nullable().WithColumn("From").AsUtc().NotNullable().WithColumn("To").AsUtc().NotNullable().WithColumn("State").AsInt32().NotNullable()
                .WithColumn("TravelAt").AsUtc().Nullable().WithColumn("ArrivedAt").AsUtc().Nullable().WithColumn("FinishedAt").AsUtc().Nullable().WithColumn("Reason").AsText(500).Nullable();
        Index("appointments", "WorkOrderId");
        Index("appointments", "TechnicianId", "From");
        if (!Has("job_reports"))
            Table("job_reports").WithColumn("WorkOrderId").AsInt64().NotNullable().ForeignKey("FK_asv_job_reports_work", "asv_work_orders", "Id").WithColumn("Visit").AsInt32().NotNullable()
                .WithColumn("Round").AsInt32().NotNullable().WithColumn("Symptom").AsCode(this, 40).Nullable().WithColumn("Fault").AsCode(this, 40).Nullable()
                .WithColumn("Cause").AsCode(this, 40).Nullable().WithColumn("Action").AsCode(this, 40).Nullable().WithColumn("LabourMinutes").AsInt32().Nullable()
                .WithColumn("TravelMinutes").AsInt32().Nullable().WithColumn("Meter").AsText(60).Nullable().WithColumn("Result").AsText(2000).Nullable()
                .WithColumn("Coverage").AsInt32().NotNullable().WithColumn("NoPartsUsed").AsBoolean().NotNullable().WithColumn("Answers").AsLongText().NotNullable()
                .WithColumn("Photos").AsText(500).NotNullable().WithColumn("SignatureId").AsInt64().Nullable().WithColumn("SignedBy").AsText(600).Nullable()
                .WithColumn("SubmittedAt").AsUtc().NotNullable().WithColumn("SubmittedBy").AsInt64().Nullable();
        Index("job_reports", "WorkOrderId");
        if (!Has("job_parts"))
            Table("job_parts").WithColumn("JobReportId").AsInt64().NotNullable().ForeignKey("FK_asv_job_parts_report", "asv_job_reports", "Id").WithColumn("Code").AsCode(this, 64).Nullable()
                .WithColumn("Name").AsText(200).NotNullable().WithColumn("Quantity").AsInt32().NotNullable().WithColumn("OldSerial").AsCode(this, 64).Nullable().WithColumn("NewSerial").AsCode(this, 64).Nullable();
        Index("job_parts", "JobReportId");
    }
}
