using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Customers.Data.Migrations;

[Migration(45)]
internal sealed class CreateSurveyTemplates : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("survey_templates"))
            Table("survey_templates").WithColumn("Code").AsCode(this, 40).NotNullable().WithColumn("Kind").AsInt32().NotNullable().WithColumn("Edition").AsInt32().NotNullable()
                .WithColumn("IsCurrent").AsBoolean().NotNullable().WithColumn("TitleZh").AsText(200).NotNullable().WithColumn("TitleEn").AsText(200).NotNullable()
                .WithColumn("QuestionLines").AsLongText().NotNullable().WithColumn("DissatisfiedAtOrBelow").AsInt32().Nullable().WithColumn("ValidDays").AsInt32().NotNullable()
                .WithColumn("ConsequenceHours").AsInt32().NotNullable().WithColumn("EscalationTeamId").AsInt64().Nullable().WithColumn("IsActive").AsBoolean().NotNullable().Tracked();
        Unique("survey_templates", "Code", "Edition");
    }
}
