using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Warranty.Data.Migrations;

[Migration(1)]
internal sealed class WarrantySystemTables : SystemTablesMigration
{
    protected override string Prefix => WarrantyModule.TablePrefix;
}
