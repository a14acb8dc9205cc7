using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Orders.Migrations;

/// <summary>Offers that orders redeem.</summary>
[Migration(290)]
internal sealed class OfferUses : ModuleMigration
{
    protected override string Prefix => "ord_";

    public override void Up()
    {
        if (!Has("offer_uses")) Table("offer_uses").WithColumn("OfferId").AsInt64().NotNullable().WithColumn("OrderId").AsInt64().NotNullable();
        Unique("offer_uses", "OfferId");
        Index("offer_uses", "OrderId");
        if (Lacks("OfferCode")) Alter.Table("ord_orders").AddColumn("OfferCode").AsCustom("varchar(10)" + (IsSqlite ? "" : " character set utf8mb4 collate utf8mb4_bin")).Nullable();
        if (Lacks("OfferTitle")) Alter.Table("ord_orders").AddColumn("OfferTitle").AsCustom("varchar(80)").Nullable();
        if (Lacks("OfferId")) Alter.Table("ord_orders").AddColumn("OfferId").AsInt64().Nullable();
        if (Lacks("OfferMinor")) Alter.Table("ord_orders").AddColumn("OfferMinor").AsInt64().NotNullable().WithDefaultValue(0);
    }

    bool Lacks(string column) => !Schema.Table("ord_orders").Column(column).Exists();
}
