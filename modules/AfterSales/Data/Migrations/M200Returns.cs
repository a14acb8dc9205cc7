using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.AfterSales.Data.Migrations;

[Migration(200)]
internal sealed class M200Returns : ModuleMigration
{
    protected override string Prefix => AfterSalesModule.TablePrefix;

    public override void Up()
    {
        if (!Has("returns"))
            Table("returns").Scoped().Tracked().WithColumn("Number").AsCode(this, 40).NotNullable().WithColumn("Kind").AsInt32().NotNullable().WithColumn("State").AsInt32().NotNullable()
                .WithColumn("OrderId").AsInt64().Nullable().WithColumn("OrderNumber").AsCode(this, 40).Nullable().WithColumn("CaseId").AsInt64().Nullable().WithColumn("PartyId").AsInt64().Nullable()
                .WithColumn("Currency").AsCode(this, 3).NotNullable().WithColumn("Origin").AsCode(this, 80).Nullable().WithColumn("ShipmentId").AsInt64().Nullable()
                .WithColumn("PolicyCode").AsCode(this, 40).NotNullable().WithColumn("IsFastLane").AsBoolean().NotNullable().WithColumn("RefundMoment").AsInt32().NotNullable()
                .WithColumn("DecidesItself").AsBoolean().NotNullable().WithColumn("FreightPayer").AsInt32().NotNullable().WithColumn("ReturnTo").AsText(300).Nullable()
                .WithColumn("Eligibility").AsLongText().NotNullable().WithColumn("QuestionSealed").AsLongText().Nullable().WithColumn("AnswerSealed").AsLongText().Nullable()
                .WithColumn("Remark").AsText(200).Nullable().WithColumn("MoneyNote").AsText(500).Nullable().WithColumn("SendBy").AsUtc().Nullable().WithColumn("Courier").AsCode(this, 40).Nullable()
                .WithColumn("WaybillNumber").AsCode(this, 60).Nullable().WithColumn("RequestedAt").AsUtc().NotNullable().WithColumn("AnsweredAt").AsUtc().Nullable().WithColumn("SentAt").AsUtc().Nullable()
                .WithColumn("ScannedAt").AsUtc().Nullable().WithColumn("ArrivedAt").AsUtc().Nullable().WithColumn("ReceivedAt").AsUtc().Nullable().WithColumn("EndedAt").AsUtc().Nullable()
                .WithColumn("Receipts").AsInt32().NotNullable().WithColumn("Inspected").AsInt32().NotNullable().WithColumn("Rounds").AsInt32().NotNullable().WithColumn("Parcels").AsInt32().NotNullable()
                .WithColumn("OpenRefund").AsInt32().Nullable().WithColumn("OpenAhead").AsInt32().Nullable().WithColumn("OpenReplacement").AsInt32().Nullable().WithColumn("OpenParcel").AsInt32().Nullable()
                .WithColumn("ReplacementId").AsInt64().Nullable().WithColumn("RefundedMinor").AsInt64().NotNullable().WithColumn("FreightMinor").AsInt64().NotNullable()
                .WithColumn("CompensationMinor").AsInt64().NotNullable().WithColumn("RoundFreightMinor").AsInt64().NotNullable().WithColumn("RoundCompensationMinor").AsInt64().NotNullable()
                .WithColumn("ExposedMinor").AsInt64().NotNullable().WithColumn("Problem").AsCode(this, 60).Nullable();
        Unique("returns", "Number");
        Unique("returns", "Origin");
        foreach (var scope in new[] { "RegionId", "BranchId", "SiteId", "OrgId", "PartyId" }) Index("returns", scope, "State", "Id");
        Index("returns", "State", "RequestedAt");
        Index("returns", "RequestedAt", "Id");
        Index("returns", "OrderId");
        Index("returns", "OrderNumber");
        Index("returns", "CaseId");
        Index("returns", "WaybillNumber");
        if (!Has("return_lines"))
            Table("return_lines").WithColumn("ReturnId").AsInt64().NotNullable().ForeignKey("FK_asv_return_lines_return", "asv_returns", "Id").WithColumn("Position").AsInt32().NotNullable()
                .WithColumn("OrderLineId").AsInt64().Nullable().WithColumn("Sku").AsCode(this, 64).NotNullable().WithColumn("Name").AsText(200).NotNullable().WithColumn("Reason").AsInt32().NotNullable()
                .WithColumn("IsOpened").AsBoolean().NotNullable().WithColumn("Wanted").AsInt32().NotNullable().WithColumn("ExchangeSku").AsCode(this, 64).Nullable()
                .WithColumn("NoteSealed").AsLongText().Nullable().WithColumn("Photos").AsText(200).NotNullable().WithColumn("Requested").AsInt64().NotNullable().WithColumn("Authorised").AsInt64().NotNullable()
                .WithColumn("Received").AsInt64().NotNullable().WithColumn("Accepted").AsInt64().NotNullable().WithColumn("Rejected").AsInt64().NotNullable()
                .WithColumn("AcceptedTo").AsInt32().Nullable().WithColumn("RejectedTo").AsInt32().Nullable().WithColumn("Resolution").AsInt32().Nullable().WithColumn("RefundMinor").AsInt64().NotNullable()
                .WithColumn("AheadMinor").AsInt64().NotNullable().WithColumn("Round").AsInt32().NotNullable().WithColumn("IsSettled").AsBoolean().NotNullable().WithColumn("RepairedAt").AsUtc().Nullable();
        Index("return_lines", "ReturnId");
        Index("return_lines", "Sku", "ReturnId");
        if (!Has("return_inspections"))
            Table("return_inspections").WithColumn("ReturnId").AsInt64().NotNullable().ForeignKey("FK_asv_return_inspections_return", "asv_returns", "Id").WithColumn("Number").AsInt32().NotNullable()
                .WithColumn("LineId").AsInt64().NotNullable().WithColumn("Accepted").AsInt64().NotNullable().WithColumn("Rejected").AsInt64().NotNullable().WithColumn("AcceptedTo").AsInt32().NotNullable()
                .WithColumn("RejectedTo").AsInt32().NotNullable().WithColumn("Condition").AsText(500).Nullable().WithColumn("Checks").AsLongText().NotNullable().WithColumn("Photos").AsText(200).NotNullable()
                .WithColumn("By").AsInt64().Nullable().WithColumn("At").AsUtc().NotNullable();
        Index("return_inspections", "ReturnId");
    }
}
