using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.AfterSales.Data.Migrations;

[Migration(201)]
internal sealed class M201ReturnRules : ModuleMigration
{
    protected override string Prefix => AfterSalesModule.TablePrefix;

    public override void Up()
    {
        if (!Has("return_policies"))
            Table("return_policies").Tracked().WithColumn("Code").AsCode(this, 40).NotNullable().WithColumn("Name").AsText(100).NotNullable().WithColumn("Categories").AsText(2100).NotNullable()
                .WithColumn("Position").AsInt32().NotNullable().WithColumn("IsActive").AsBoolean().NotNullable().WithColumn("NoReasonDays").AsInt32().NotNullable().WithColumn("FaultDays").AsInt32().NotNullable()
                .WithColumn("ExchangeDays").AsInt32().NotNullable().WithColumn("RepairDays").AsInt32().NotNullable().WithColumn("AllowsOpened").AsBoolean().NotNullable()
                .WithColumn("AllowsMadeToOrder").AsBoolean().NotNullable().WithColumn("SendWithinDays").AsInt32().NotNullable().WithColumn("FastLaneMaxMinor").AsInt64().NotNullable()
                .WithColumn("FastLaneMostReturns").AsInt32().NotNullable().WithColumn("RefundMoment").AsInt32().NotNullable().WithColumn("RefundOnlyMaxMinor").AsInt64().NotNullable()
                .WithColumn("DecidesItself").AsBoolean().NotNullable().WithColumn("ReturnTo").AsText(300).Nullable();
        Unique("return_policies", "Code");
        if (!Has("loss_budgets"))
            Table("loss_budgets").Tracked().WithColumn("Currency").AsCode(this, 3).NotNullable().WithColumn("LimitMinor").AsInt64().NotNullable().WithColumn("Month").AsInt32().NotNullable()
                .WithColumn("ExposedMinor").AsInt64().NotNullable().WithColumn("LostMinor").AsInt64().NotNullable();
        Unique("loss_budgets", "Currency");
        if (!Has("remedy_files")) Table("remedy_files").WithColumn("FileId").AsInt64().NotNullable().WithColumn("ReturnId").AsInt64().Nullable().WithColumn("DisputeId").AsInt64().Nullable();
        Index("remedy_files", "FileId");
        if (!Has("return_turns")) Table("return_turns").WithColumn("OrderId").AsInt64().NotNullable().WithColumn("Count").AsInt64().NotNullable();
        Unique("return_turns", "OrderId");
    }
}
