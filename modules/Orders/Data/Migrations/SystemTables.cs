using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Orders.Migrations;

[Migration(1)]
internal sealed class SystemTables : SystemTablesMigration
{
    protected override string Prefix => "ord_";
}
