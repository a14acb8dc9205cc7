using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.AfterSales.Data.Migrations;

[Migration(10)]
internal sealed class M10ServiceItems : ModuleMigration
{
    protected override string Prefix => AfterSalesModule.TablePrefix;

    public override void Up()
    {
        if (!Has("service_items"))
            Table("service_items").Tracked().WithColumn("Code").AsCode(this, 40).NotNullable().WithColumn("Name").AsText(100).NotNullable().WithColumn("Category").AsText(60).Nullable()
                .WithColumn("Kind").AsInt32().NotNullable().WithColumn("Description").AsText(2000).Nullable().WithColumn("TeamId").AsInt64().Nullable()
                .WithColumn("NeedsVisit").AsBoolean().NotNullable().WithColumn("PromisedMinutes").AsInt32().Nullable().WithColumn("PriceMinor").AsInt64().Nullable()
                .WithColumn("Currency").AsCode(this, 3).NotNullable().WithColumn("RequiredSkills").AsText(900).NotNullable().WithColumn("MandatoryFields").AsText(1000).NotNullable()
                .WithColumn("Checklist").AsLongText().NotNullable().WithColumn("OnlineBookable").AsBoolean().NotNullable().WithColumn("Active").AsBoolean().NotNullable();
        Unique("service_items", "Code");
    }
}
