using FluentMigrator;

namespace Platform.Kernel.Data.Migrations;

/// <summary>What stands on whose timeline, in the order of reading.</summary>
[Migration(10_002)]
internal sealed class TimelineTable(string prefix) : ModuleMigration
{
    /// <inheritdoc />
    protected override string Prefix => prefix;

    /// <inheritdoc />
    public override void Up()
    {
        if (!Has("timeline"))
            Keyless("timeline").WithColumn("SubjectType").AsCode(this, 60).PrimaryKey().WithColumn("SubjectId").AsInt64().PrimaryKey().WithColumn("At").AsUtc().PrimaryKey()
                .WithColumn("Depth").AsInt32().PrimaryKey().WithColumn("EventId").AsInt64().PrimaryKey().WithColumn("Visibility").AsInt32().NotNullable();
    }
}
