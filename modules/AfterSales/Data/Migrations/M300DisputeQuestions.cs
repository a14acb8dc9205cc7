using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.AfterSales.Data.Migrations;

/// <summary>What the buyer in a dispute is asked for.</summary>
[Migration(300)]
internal sealed class M300DisputeQuestions : ModuleMigration
{
    protected override string Prefix => AfterSalesModule.TablePrefix;

    public override void Up()
    {
        if (Lacks("QuestionSealed")) Alter.Table(Prefix + "disputes").AddColumn("QuestionSealed").AsCustom("longtext").Nullable();
        foreach (var time in new[] { "AskedAt", "AnswerBy", "AnsweredAt" })
            if (Lacks(time)) Alter.Table(Prefix + "disputes").AddColumn(time).AsCustom("datetime(6)").Nullable();
    }

    bool Lacks(string column) => !Schema.Table(Prefix + "disputes").Column(column).Exists();
}
