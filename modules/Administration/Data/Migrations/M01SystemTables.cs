using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Administration.Data.Migrations;

/// <summary>Outbox, inbox, idempotency, audit.</summary>
[Migration(1)]
internal sealed class M01SystemTables : SystemTablesMigration
{
    /// <inheritdoc />
    protected override string Prefix => "adm_";
}
