using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Customers.Data.Migrations;

/// <summary>Reports of feedback that the program has written by itself: one for a month.</summary>
[Migration(303)]
internal sealed class AddReportMonthKeys : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        var text = IsSqlite ? "" : " character set utf8mb4 collate utf8mb4_bin";
        if (!Schema.Table(Prefix + "feedback_reports").Column("MonthKey").Exists()) Alter.Table(Prefix + "feedback_reports").AddColumn("MonthKey").AsCustom("varchar(7)" + text).Nullable();
        Unique("feedback_reports", "MonthKey");
    }
}
