using FluentMigrator;
using Platform.Kernel.Data.Migrations;
using Platform.Kernel.Ledger;

namespace Platform.Orders.Migrations;

[Migration(2)]
public sealed class LedgerTables : LedgerMigration
{
    protected override string Prefix => "ord_";
}
