using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.AfterSales.Data.Migrations;

/// <summary>Words on cases, macros, rules and what they did.</summary>
[Migration(242)]
internal sealed class M242Automation : ModuleMigration
{
    protected override string Prefix => AfterSalesModule.TablePrefix;

    public override void Up()
    {
        if (!Has("case_tags")) Table("case_tags").WithColumn("CaseId").AsInt64().NotNullable().WithColumn("Tag").AsCode(this, 40).NotNullable();
        Unique("case_tags", "CaseId", "Tag");
        Index("case_tags", "Tag");
        if (!Has("macros"))
            Table("macros").Tracked().WithColumn("Code").AsCode(this, 40).NotNullable().WithColumn("Name").AsText(100).NotNullable().WithColumn("KindLine").AsCode(this, 300).NotNullable()
                .WithColumn("TextZh").AsLongText().Nullable().WithColumn("TextEn").AsLongText().Nullable().WithColumn("ActionText").AsLongText().NotNullable().WithColumn("IsActive").AsBoolean().NotNullable();
        Unique("macros", "Code");
        if (!Has("macro_uses"))
            Table("macro_uses").WithColumn("MacroId").AsInt64().NotNullable().WithColumn("MacroVersion").AsInt64().NotNullable().WithColumn("CaseId").AsInt64().NotNullable()
                .WithColumn("AccountId").AsInt64().Nullable().WithColumn("At").AsUtc().NotNullable();
        Index("macro_uses", "MacroId");
        Index("macro_uses", "CaseId");
        if (!Has("automation_rules"))
            Table("automation_rules").Scoped().Tracked().WithColumn("Code").AsCode(this, 40).NotNullable().WithColumn("Name").AsText(100).NotNullable().WithColumn("Position").AsInt32().NotNullable()
                .WithColumn("Trigger").AsInt32().NotNullable().WithColumn("ConditionText").AsLongText().NotNullable().WithColumn("ActionText").AsLongText().NotNullable().WithColumn("IsOn").AsBoolean().NotNullable().WithColumn("OnSince").AsUtc().Nullable();
        Unique("automation_rules", "Code");
        Index("automation_rules", "Trigger", "IsOn");
        if (!Has("rule_firings"))
            Table("rule_firings").Scoped().Tracked().WithColumn("RuleId").AsInt64().NotNullable().WithColumn("RuleCode").AsCode(this, 40).NotNullable().WithColumn("RuleVersion").AsInt64().NotNullable()
                .WithColumn("Trigger").AsInt32().NotNullable().WithColumn("EventKey").AsCode(this, 60).NotNullable().WithColumn("CaseId").AsInt64().NotNullable().WithColumn("Outcome").AsInt32().NotNullable()
                .WithColumn("Detail").AsLongText().NotNullable().WithColumn("At").AsUtc().NotNullable();
        Unique("rule_firings", "RuleId", "EventKey");
        Index("rule_firings", "CaseId", "RuleId", "At");
        Index("rule_firings", "At");
    }
}
