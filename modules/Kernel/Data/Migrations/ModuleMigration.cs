using System.Data;
using System.Reflection;
using FluentMigrator;
using FluentMigrator.Builders.Create.Table;
using FluentMigrator.Infrastructure;

namespace Platform.Kernel.Data.Migrations;

/// <summary>
/// A step of one module's schema, written once for both databases. One change per migration: MariaDB commits every DDL statement by
/// itself, so a migration that was killed half-way must be able to run again. Rolling back is restoring a backup, never a down script.
/// </summary>
public abstract class ModuleMigration : Migration
{
    /// <summary>The module's table prefix, with its underscore.</summary>
    protected abstract string Prefix { get; }

    /// <summary>True on the embedded database.</summary>
    protected internal bool IsSqlite => Hidden.GetValue(this) is IMigrationContext context
        && context.QuerySchema.DatabaseType.StartsWith("SQLite", StringComparison.OrdinalIgnoreCase);

    // The library keeps the context to itself, and nothing public tells the database inside Up().
    static readonly PropertyInfo Hidden = typeof(MigrationBase).GetProperty("Context", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)!;

    /// <summary>Starts a table of this module with its <c>Id</c> key, unless it exists already.</summary>
    /// <param name="name">Without the prefix.</param>
    protected ICreateTableWithColumnSyntax Table(string name) => Create.Table(Prefix + name).WithColumn("Id").AsInt64().PrimaryKey();

    /// <summary>Starts a table whose key is declared by its columns.</summary>
    protected ICreateTableWithColumnSyntax Keyless(string name) => Create.Table(Prefix + name);

    /// <summary>Whether a table of this module exists; makes a migration safe to repeat.</summary>
    protected bool Has(string name) => Schema.Table(Prefix + name).Exists();

    /// <summary>An index; its name is made from table and columns. A column may end in <c> desc</c>.</summary>
    protected void Index(string table, params string[] columns) => MakeIndex(table, false, columns);

    /// <summary>A unique index.</summary>
    protected void Unique(string table, params string[] columns) => MakeIndex(table, true, columns);

    /// <summary>A statement for what SQL alone cannot do, inside <c>Execute.WithConnection</c>.</summary>
    protected static IDbCommand Command(IDbConnection connection, IDbTransaction? transaction, string text)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (text, transaction);
        return command;
    }

    void MakeIndex(string table, bool unique, string[] columns)
    {
        var name = $"{(unique ? "UX" : "IX")}_{Prefix}{table}_{string.Join('_', columns.Select(c => c.Split(' ')[0]))}";
        if (name.Length > 64) name = name[..55] + "_" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)))[..8];
        if (Schema.Table(Prefix + table).Index(name).Exists()) return;
        Execute.Sql($"CREATE {(unique ? "UNIQUE " : "")}INDEX {name} ON {Prefix}{table} ({string.Join(", ", columns.Select(Quoted))})");

        // Backticks are understood by both databases, and a column may be named like a reserved word.
        static string Quoted(string column) => column.Split(' ') is [var bare, var direction] ? $"`{bare}` {direction}" : $"`{column}`";
    }

    /// <inheritdoc />
    public sealed override void Down() => throw new NotSupportedException("Restore a backup instead.");
}

/// <summary>Column types that mean the same on both databases.</summary>
public static class Columns
{
    /// <summary>A time in UTC, whole microseconds.</summary>
    public static ICreateTableColumnOptionOrWithColumnSyntax AsUtc(this ICreateTableColumnAsTypeSyntax column) => column.AsCustom("datetime(6)");

    /// <summary>Text for people, any script and emoji included.</summary>
    public static ICreateTableColumnOptionOrWithColumnSyntax AsText(this ICreateTableColumnAsTypeSyntax column, int length) => column.AsCustom($"varchar({length})");

    /// <summary>Text without a practical limit.</summary>
    public static ICreateTableColumnOptionOrWithColumnSyntax AsLongText(this ICreateTableColumnAsTypeSyntax column) => column.AsCustom("longtext");

    /// <summary>
    /// A code, compared byte by byte. Not stored as ASCII: comparing an ASCII column with a Chinese value that a client sent is an
    /// error on MariaDB (illegal mix of collations), where "no such code" is the right answer.
    /// </summary>
    /// <param name="column">The column.</param>
    /// <param name="migration">Says which database it is: SQLite compares bytes anyway, MariaDB must be told.</param>
    /// <param name="length">Longest code.</param>
    public static ICreateTableColumnOptionOrWithColumnSyntax AsCode(this ICreateTableColumnAsTypeSyntax column, ModuleMigration migration, int length)
        => column.AsCustom($"varchar({length})" + (migration.IsSqlite ? "" : " character set utf8mb4 collate utf8mb4_bin"));

    /// <summary>A number with a fraction, for shares and points; never for money.</summary>
    /// <param name="column">The column.</param>
    /// <param name="migration">Says which database it is; FluentMigrator's own type is NUMERIC on SQLite.</param>
    public static ICreateTableColumnOptionOrWithColumnSyntax AsReal(this ICreateTableColumnAsTypeSyntax column, ModuleMigration migration) => column.AsCustom(migration.IsSqlite ? "real" : "double");

    /// <summary>Organisation columns of a <see cref="ScopedAggregate"/>.</summary>
    public static ICreateTableWithColumnSyntax Scoped(this ICreateTableWithColumnSyntax table) => table
        .WithColumn("OrgId").AsInt64().NotNullable()
        .WithColumn("RegionId").AsInt64().Nullable()
        .WithColumn("BranchId").AsInt64().Nullable()
        .WithColumn("SiteId").AsInt64().Nullable();

    /// <summary>Version and provenance columns of an <see cref="Aggregate"/>.</summary>
    public static ICreateTableWithColumnSyntax Tracked(this ICreateTableWithColumnSyntax table) => table
        .WithColumn("Version").AsInt64().NotNullable()
        .WithColumn("CreatedAt").AsUtc().NotNullable()
        .WithColumn("CreatedBy").AsInt64().Nullable()
        .WithColumn("UpdatedAt").AsUtc().NotNullable()
        .WithColumn("UpdatedBy").AsInt64().Nullable();
}
