using FluentMigrator;
using Platform.Kernel.Ledger;

namespace Platform.AfterSales.Data.Migrations;

[Migration(16)]
internal sealed class M16Ledger : LedgerMigration
{
    protected override string Prefix => AfterSalesModule.TablePrefix;
}
