using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Logistics;

/// <summary>Parcels of returns.</summary>
[Migration(200)]
internal sealed class V0200Returns : ModuleMigration
{
    /// <inheritdoc />
    protected override string Prefix => "log_";

    /// <inheritdoc />
    public override void Up()
    {
        if (!Knows("ReturnId")) Alter.Table("log_shipments").AddColumn("ReturnId").AsInt64().Nullable();
        if (!Knows("ReturnNumber")) Alter.Table("log_shipments").AddColumn("ReturnNumber").AsCustom("varchar(40)" + (IsSqlite ? "" : " character set utf8mb4 collate utf8mb4_bin")).Nullable();
        if (!Knows("GoodsCondition")) Alter.Table("log_shipments").AddColumn("GoodsCondition").AsInt32().NotNullable().WithDefaultValue(0);
        Index("shipments", "ReturnId");
    }

    bool Knows(string column) => Schema.Table("log_shipments").Column(column).Exists();
}
