using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Customers.Data.Migrations;

[Migration(1)]
internal sealed class CustomersSystemTables : SystemTablesMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;
}
