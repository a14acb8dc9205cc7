using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Orders.Migrations;

[Migration(1)]
public sealed class SystemTables : SystemTablesMigration
{
    protected override string Prefix => "ord_";
}
