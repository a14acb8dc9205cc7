using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Analytics.Data.Migrations;

[Migration(220)]
internal sealed class M220CorrectiveActions : ModuleMigration
{
    protected override string Prefix => AnalyticsModule.TablePrefix;

    public override void Up()
    {
        if (!Has("corrective_actions"))
            Table("corrective_actions").WithColumn("SourceType").AsCode(this, 40).Nullable().WithColumn("SourceId").AsInt64().Nullable().WithColumn("Title").AsText(120).NotNullable().WithColumn("Finding").AsText(1000).NotNullable()
                .WithColumn("OwnerId").AsInt64().Nullable().WithColumn("DueAt").AsUtc().NotNullable().WithColumn("State").AsInt32().NotNullable().WithColumn("Reminders").AsInt32().NotNullable().WithColumn("Figure").AsInt32().NotNullable()
                .WithColumn("Aim").AsInt32().NotNullable().WithColumn("BeforeFrom").AsUtc().NotNullable().WithColumn("BeforeTo").AsUtc().NotNullable().WithColumn("Before").AsReal(this).Nullable()
                .WithColumn("AfterFrom").AsUtc().Nullable().WithColumn("AfterTo").AsUtc().Nullable().WithColumn("After").AsReal(this).Nullable().WithColumn("Result").AsText(1000).Nullable().WithColumn("DoneAt").AsUtc().Nullable().Scoped().Tracked();
        Index("corrective_actions", "OwnerId", "State");
        Index("corrective_actions", "State", "DueAt");
    }
}
