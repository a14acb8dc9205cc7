using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Customers.Data.Migrations;

[Migration(47)]
internal sealed class CreateQuestionAnswers : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("question_answers"))
            Table("question_answers").WithColumn("TemplateId").AsInt64().NotNullable().WithColumn("Question").AsCode(this, 40).NotNullable().WithColumn("Number").AsInt32().Nullable()
                .WithColumn("Choices").AsCode(this, 1000).Nullable().WithColumn("TextSealed").AsLongText().Nullable().WithColumn("FollowUpId").AsInt64().Nullable().WithColumn("SurveyId").AsInt64().Nullable();
        Index("question_answers", "FollowUpId");
        Index("question_answers", "SurveyId");
    }
}
