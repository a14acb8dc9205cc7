using FluentMigrator;
using Platform.Kernel.Data.Migrations;
using Platform.Kernel.Ledger;

namespace Platform.Orders.Migrations;

[Migration(2)]
internal sealed class LedgerTables : LedgerMigration
{
    protected override string Prefix => "ord_";
}
