using FluentMigrator;

namespace Platform.Kernel.Data.Migrations;

/// <summary>Lets the program prove that it took personal words out of a sealed audit row.</summary>
[Migration(10_240)]
internal sealed class AuditRedaction(string prefix) : ModuleMigration
{
    /// <inheritdoc />
    protected override string Prefix => prefix;

    /// <inheritdoc />
    public override void Up()
    {
        if (!Schema.Table(prefix + "audit").Column("Redaction").Exists()) Alter.Table(prefix + "audit").AddColumn("Redaction").AsCustom("varchar(32)" + (IsSqlite ? "" : " character set utf8mb4 collate utf8mb4_bin")).Nullable();
    }
}
