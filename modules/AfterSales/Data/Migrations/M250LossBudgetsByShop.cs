using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.AfterSales.Data.Migrations;

/// <summary>Loss budgets by shop and period, what the fast lane looked at, and what an exchange costs.</summary>
[Migration(250)]
internal sealed class M250LossBudgetsByShop : ModuleMigration
{
    protected override string Prefix => AfterSalesModule.TablePrefix;

    public override void Up()
    {
        var text = IsSqlite ? "" : " character set utf8mb4 collate utf8mb4_bin";
        if (Lacks("loss_budgets", "ChannelId")) Alter.Table(Prefix + "loss_budgets").AddColumn("ChannelId").AsInt64().Nullable();
        if (Lacks("loss_budgets", "Shop")) Alter.Table(Prefix + "loss_budgets").AddColumn("Shop").AsCustom("varchar(40)" + text).Nullable();
        if (Lacks("loss_budgets", "Period")) Alter.Table(Prefix + "loss_budgets").AddColumn("Period").AsInt32().NotNullable().WithDefaultValue(0);
        if (Lacks("loss_budgets", "ScopeKey")) Alter.Table(Prefix + "loss_budgets").AddColumn("ScopeKey").AsCustom("varchar(40)" + text).NotNullable().WithDefaultValue("");
        Execute.Sql($"UPDATE {Prefix}loss_budgets SET ScopeKey = Currency WHERE ScopeKey = ''");
        Execute.Sql($"DROP INDEX IF EXISTS UX_{Prefix}loss_budgets_Currency" + (IsSqlite ? "" : $" ON {Prefix}loss_budgets"));
        Unique("loss_budgets", "ScopeKey");
        if (Lacks("returns", "LossBudgetId")) Alter.Table(Prefix + "returns").AddColumn("LossBudgetId").AsInt64().Nullable();
        if (Lacks("returns", "FastLaneVerdicts")) Alter.Table(Prefix + "returns").AddColumn("FastLaneVerdicts").AsCustom("longtext").Nullable();
        foreach (var column in new[] { "UnitDifferenceMinor", "UnitDueMinor", "DifferenceBackMinor" })
            if (Lacks("return_lines", column)) Alter.Table(Prefix + "return_lines").AddColumn(column).AsInt64().NotNullable().WithDefaultValue(0);
    }

    bool Lacks(string table, string column) => !Schema.Table(Prefix + table).Column(column).Exists();
}
