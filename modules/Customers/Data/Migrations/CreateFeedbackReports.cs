using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Customers.Data.Migrations;

[Migration(223)]
internal sealed class CreateFeedbackReports : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("feedback_reports"))
            Table("feedback_reports").WithColumn("Month").AsCode(this, 7).NotNullable().WithColumn("FileId").AsInt64().Nullable().WithColumn("ContentHash").AsCode(this, 64).Nullable().WithColumn("ReadyAt").AsUtc().Nullable().Scoped().Tracked();
        Index("feedback_reports", "Month", "OrgId");
    }
}
