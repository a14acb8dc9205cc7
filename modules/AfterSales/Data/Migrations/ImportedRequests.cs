using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.AfterSales.Data.Migrations;

[Migration(21)]
internal sealed class ImportedRequests : ModuleMigration
{
    protected override string Prefix => AfterSalesModule.TablePrefix;

    public override void Up()
    {
        if (!Has("imported_requests"))
            Table("imported_requests").WithColumn("CaseId").AsInt64().NotNullable().WithColumn("System").AsCode(this, 40).NotNullable().WithColumn("ExternalId").AsCode(this, 40).NotNullable()
                .WithColumn("Hash").AsCode(this, 64).NotNullable().WithColumn("Department").AsText(40).NotNullable().WithColumn("Queue").AsText(60).NotNullable()
                .WithColumn("RequestType").AsText(100).NotNullable().WithColumn("Source").AsText(40).NotNullable().WithColumn("OpenedAt").AsUtc().NotNullable()
                .WithColumn("TargetAt").AsUtc().Nullable().WithColumn("ClosedAt").AsUtc().Nullable().WithColumn("CityVerdict").AsInt32().NotNullable().WithColumn("OwnVerdict").AsInt32().NotNullable();
        Unique("imported_requests", "System", "ExternalId");
        Index("imported_requests", "CaseId");
        Index("imported_requests", "Department", "Id");
    }
}
