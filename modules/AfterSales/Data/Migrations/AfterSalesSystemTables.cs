using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.AfterSales.Data.Migrations;

[Migration(1)]
internal sealed class AfterSalesSystemTables : SystemTablesMigration
{
    protected override string Prefix => AfterSalesModule.TablePrefix;
}
