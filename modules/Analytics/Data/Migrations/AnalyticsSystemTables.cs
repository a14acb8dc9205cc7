using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Analytics.Data.Migrations;

[Migration(1)]
internal sealed class AnalyticsSystemTables : SystemTablesMigration
{
    protected override string Prefix => AnalyticsModule.TablePrefix;
}
