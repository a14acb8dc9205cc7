using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Administration.Data.Migrations;

/// <summary>Import jobs and their rows.</summary>
[Migration(6)]
internal sealed class M06Imports : ModuleMigration
{
    /// <inheritdoc />
    protected override string Prefix => "adm_";

    /// <inheritdoc />
    public override void Up()
    {
        if (!Has("import_jobs"))
            Table("import_jobs").Scoped().Tracked().WithColumn("Type").AsCode(this, 40).NotNullable().WithColumn("State").AsInt32().NotNullable().WithColumn("FileIds").AsCode(this, 500).NotNullable()
                .WithColumn("Options").AsLongText().NotNullable().WithColumn("OwnerId").AsInt64().Nullable().WithColumn("TotalRows").AsInt64().Nullable()
                .WithColumn("Created").AsInt64().NotNullable().WithColumn("Unchanged").AsInt64().NotNullable().WithColumn("Flagged").AsInt64().NotNullable().WithColumn("Failed").AsInt64().NotNullable()
                .WithColumn("Checkpoint").AsCode(this, 200).Nullable().WithColumn("Problem").AsLongText().Nullable().WithColumn("Faults").AsInt32().NotNullable()
                .WithColumn("ClaimedBy").AsCode(this, 40).Nullable().WithColumn("LeaseUntil").AsUtc().Nullable().WithColumn("EndedAt").AsUtc().Nullable();
        Index("import_jobs", "State", "LeaseUntil");
        if (!Has("import_rows"))
            Table("import_rows").WithColumn("JobId").AsInt64().NotNullable().WithColumn("Number").AsInt64().NotNullable().WithColumn("Outcome").AsInt32().NotNullable()
                .WithColumn("Key").AsText(100).Nullable().WithColumn("Codes").AsCode(this, 200).Nullable().WithColumn("Reasons").AsLongText().Nullable();
        Unique("import_rows", "JobId", "Number");
        Index("import_rows", "JobId", "Outcome", "Number");
    }
}
