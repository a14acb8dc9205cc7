using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Orders.Migrations;

/// <summary>What returns and disputes need of orders.</summary>
[Migration(200)]
internal sealed class RemedyTables : ModuleMigration
{
    protected override string Prefix => "ord_";

    public override void Up()
    {
        if (!Knows("products", "Category")) Alter.Table("ord_products").AddColumn("Category").AsCustom(Code(40)).Nullable();
        foreach (var counter in new[] { "OpenDisputes", "OpenReturns" })
            if (!Knows("orders", counter)) Alter.Table("ord_orders").AddColumn(counter).AsInt32().NotNullable().WithDefaultValue(0);
        foreach (var id in new[] { "ReplacesId", "RemedyCaseId" })
            if (!Knows("orders", id)) Alter.Table("ord_orders").AddColumn(id).AsInt64().Nullable();
        if (!Knows("orders", "RemedyKey")) Alter.Table("ord_orders").AddColumn("RemedyKey").AsCustom(Code(80)).Nullable();
        Unique("orders", "RemedyKey");
        Index("orders", "ReplacesId");
        if (!Knows("lines", "TakenBackQuantity")) Alter.Table("ord_lines").AddColumn("TakenBackQuantity").AsInt64().NotNullable().WithDefaultValue(0);
        if (!Knows("trades", "ClockStoppedAt")) Alter.Table("ord_trades").AddColumn("ClockStoppedAt").AsCustom("datetime(6)").Nullable();
        // Until now only a dispute stopped the clock.
        Execute.Sql("UPDATE ord_trades SET ClockStoppedAt = DisputedSince WHERE DisputedSince IS NOT NULL AND ClockStoppedAt IS NULL");
        if (!Knows("refunds", "RemedyKey")) Alter.Table("ord_refunds").AddColumn("RemedyKey").AsCustom(Code(80)).Nullable();
        if (!Knows("refunds", "RemedyCaseId")) Alter.Table("ord_refunds").AddColumn("RemedyCaseId").AsInt64().Nullable();
        Unique("refunds", "RemedyKey");
        if (!Has("returns"))
            Table("returns").WithColumn("ReturnId").AsInt64().NotNullable().WithColumn("OrderId").AsInt64().NotNullable().WithColumn("Stage").AsInt32().NotNullable().WithColumn("Accepted").AsLongText().NotNullable();
        Unique("returns", "ReturnId");
        Index("returns", "OrderId");
        if (!Has("disputes"))
            Table("disputes").WithColumn("DisputeId").AsInt64().NotNullable().WithColumn("OrderId").AsInt64().NotNullable().WithColumn("OpenedAt").AsUtc().NotNullable().WithColumn("ClosedAt").AsUtc().Nullable();
        Unique("disputes", "DisputeId");
        Index("disputes", "OrderId");
    }

    string Code(int length) => $"varchar({length})" + (IsSqlite ? "" : " character set utf8mb4 collate utf8mb4_bin");

    bool Knows(string table, string column) => Schema.Table(Prefix + table).Column(column).Exists();
}
