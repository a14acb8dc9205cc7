using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Customers.Data.Migrations;

[Migration(40)]
internal sealed class CreateFollowUpPolicies : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("followup_policies"))
            Table("followup_policies").WithColumn("Code").AsCode(this, 40).NotNullable().WithColumn("Name").AsText(120).NotNullable().WithColumn("Subject").AsInt32().NotNullable()
                .WithColumn("Kinds").AsCode(this, 200).NotNullable().WithColumn("DelayMinutes").AsInt32().NotNullable().WithColumn("FallbackDays").AsInt32().NotNullable()
                .WithColumn("CoveragePercent").AsInt32().NotNullable().WithColumn("AttemptsMax").AsInt32().NotNullable().WithColumn("AttemptGapMinutes").AsInt32().NotNullable()
                .WithColumn("Ways").AsCode(this, 200).NotNullable().WithColumn("Questionnaire").AsCode(this, 40).Nullable().WithColumn("TeamId").AsInt64().Nullable()
                .WithColumn("NotByWorker").AsBoolean().NotNullable().WithColumn("DissatisfiedScore").AsInt32().NotNullable().WithColumn("ConsequenceHours").AsInt32().NotNullable()
                .WithColumn("EscalationTeamId").AsInt64().Nullable().WithColumn("IsActive").AsBoolean().NotNullable().Tracked();
        Unique("followup_policies", "Code");
    }
}
