using FluentMigrator;
using Platform.Kernel.Data.Migrations;
using Platform.Kernel.Stock;

namespace Platform.Logistics;

/// <summary>The Kernel's tables.</summary>
[Migration(1)]
internal sealed class V0001SystemTables : SystemTablesMigration
{
    /// <inheritdoc />
    protected override string Prefix => "log_";
}

/// <summary>Stock movements and levels.</summary>
[Migration(2)]
internal sealed class V0002Stock : StockMigration
{
    /// <inheritdoc />
    protected override string Prefix => "log_";
}
