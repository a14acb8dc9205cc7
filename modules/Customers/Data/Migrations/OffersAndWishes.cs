using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Customers.Data.Migrations;

/// <summary>The order that an offer was redeemed with, the way by which a party wants to be written to first, and the form of a feedback report.</summary>
[Migration(240)]
internal sealed class OffersAndWishes : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (Lacks("care_offers", "OrderId")) Alter.Table(Prefix + "care_offers").AddColumn("OrderId").AsInt64().Nullable();
        Index("care_offers", "OrderId");
        if (Lacks("parties", "PreferredChannel")) Alter.Table(Prefix + "parties").AddColumn("PreferredChannel").AsInt32().Nullable();
        if (Lacks("feedback_reports", "Format")) Alter.Table(Prefix + "feedback_reports").AddColumn("Format").AsInt32().NotNullable().WithDefaultValue(1);
        if (Lacks("feedback_reports", "Locale")) Alter.Table(Prefix + "feedback_reports").AddColumn("Locale").AsCustom("varchar(10)").NotNullable().WithDefaultValue("zh-CN");
    }

    bool Lacks(string table, string column) => !Schema.Table(Prefix + table).Column(column).Exists();
}
