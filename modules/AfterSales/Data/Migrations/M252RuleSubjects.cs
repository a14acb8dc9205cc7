using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.AfterSales.Data.Migrations;

/// <summary>Rules that are set off by returns, disputes and calls back; all that were before were set off by cases.</summary>
[Migration(252)]
internal sealed class M252RuleSubjects : ModuleMigration
{
    protected override string Prefix => AfterSalesModule.TablePrefix;

    public override void Up()
    {
        var text = IsSqlite ? "" : " character set utf8mb4 collate utf8mb4_bin";
        if (!Schema.Table(Prefix + "rule_firings").Column("SubjectType").Exists()) Alter.Table(Prefix + "rule_firings").AddColumn("SubjectType").AsCustom("varchar(40)" + text).NotNullable().WithDefaultValue("Case");
        if (!Schema.Table(Prefix + "rule_firings").Column("SubjectId").Exists()) Alter.Table(Prefix + "rule_firings").AddColumn("SubjectId").AsInt64().NotNullable().WithDefaultValue(0);
        Execute.Sql($"UPDATE {Prefix}rule_firings SET SubjectId = CaseId WHERE SubjectId = 0");
        Index("rule_firings", "SubjectId", "SubjectType", "RuleId", "At");
    }
}
