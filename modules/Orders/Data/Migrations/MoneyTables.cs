using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Orders.Migrations;

[Migration(6)]
internal sealed class MoneyTables : ModuleMigration
{
    protected override string Prefix => "ord_";

    public override void Up()
    {
        if (!Has("trades"))
            Table("trades").WithColumn("OrderId").AsInt64().NotNullable().ForeignKey("FK_ord_trades_order", "ord_orders", "Id")
                .WithColumn("Method").AsInt32().NotNullable().WithColumn("Connection").AsCode(this, 40).Nullable().WithColumn("TradeNumber").AsCode(this, 64).Nullable()
                .WithColumn("State").AsInt32().NotNullable().WithColumn("Currency").AsCode(this, 3).NotNullable().WithColumn("AmountMinor").AsInt64().NotNullable()
                .WithColumn("CapturedMinor").AsInt64().NotNullable().WithColumn("HeldMinor").AsInt64().NotNullable().WithColumn("ReleasedMinor").AsInt64().NotNullable()
                .WithColumn("RefundedMinor").AsInt64().NotNullable().WithColumn("ReleasePendingMinor").AsInt64().NotNullable()
                .WithColumn("RefundPendingMinor").AsInt64().NotNullable().WithColumn("RecallPendingMinor").AsInt64().NotNullable()
                .WithColumn("Releases").AsInt32().NotNullable().WithColumn("ReleaseNumber").AsCode(this, 60).Nullable()
                .WithColumn("PayInstruction").AsLongText().Nullable().WithColumn("PayInstructionKind").AsCode(this, 20).Nullable()
                .WithColumn("ShippedNotifiedAt").AsUtc().Nullable().WithColumn("ConfirmedAt").AsUtc().Nullable().WithColumn("AutoConfirmAt").AsUtc().Nullable()
                .WithColumn("DisputedSince").AsUtc().Nullable().WithColumn("CodDueAt").AsUtc().Nullable().WithColumn("CodCollectedAt").AsUtc().Nullable();
        Unique("trades", "OrderId");

        if (!Has("payments"))
            Table("payments").WithColumn("OrderId").AsInt64().NotNullable().WithColumn("Connection").AsCode(this, 40).NotNullable().WithColumn("Number").AsCode(this, 64).NotNullable()
                .WithColumn("AmountMinor").AsInt64().NotNullable().WithColumn("Currency").AsCode(this, 3).NotNullable().WithColumn("PaidAt").AsUtc().NotNullable();
        Unique("payments", "Connection", "Number");
        Index("payments", "OrderId");

        if (!Has("refunds"))
            Table("refunds").Scoped().Tracked().WithColumn("Number").AsCode(this, 60).NotNullable().WithColumn("OrderId").AsInt64().NotNullable()
                .WithColumn("State").AsInt32().NotNullable().WithColumn("Cause").AsInt32().NotNullable().WithColumn("Reason").AsText(200).NotNullable()
                .WithColumn("Currency").AsCode(this, 3).NotNullable().WithColumn("AmountMinor").AsInt64().NotNullable().WithColumn("FreightMinor").AsInt64().NotNullable()
                .WithColumn("CompensationMinor").AsInt64().NotNullable().WithColumn("Source").AsInt32().NotNullable()
                .WithColumn("ProposedBy").AsInt64().Nullable().WithColumn("DecidedBy").AsInt64().Nullable().WithColumn("DecidedAt").AsUtc().Nullable()
                .WithColumn("Attempts").AsInt32().NotNullable().WithColumn("ProviderNumber").AsCode(this, 64).Nullable()
                .WithColumn("FailureCode").AsText(100).Nullable().WithColumn("SucceededAt").AsUtc().Nullable();
        Unique("refunds", "Number");
        Index("refunds", "OrderId");
        foreach (var scope in new[] { "RegionId", "BranchId", "SiteId" }) Index("refunds", scope, "State", "Id");
        Index("refunds", "State", "Id");

        if (!Has("refund_lines"))
            Table("refund_lines").WithColumn("RefundId").AsInt64().NotNullable().ForeignKey("FK_ord_refund_lines_refund", "ord_refunds", "Id")
                .WithColumn("LineId").AsInt64().NotNullable().WithColumn("AmountMinor").AsInt64().NotNullable();
        Index("refund_lines", "RefundId");
    }
}
