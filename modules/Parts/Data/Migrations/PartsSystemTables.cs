using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Parts.Data.Migrations;

[Migration(1)]
internal sealed class PartsSystemTables : SystemTablesMigration
{
    protected override string Prefix => PartsModule.TablePrefix;
}
