using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Customers.Data.Migrations;

[Migration(6)]
internal sealed class CreateAddresses : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("addresses"))
            Table("addresses").WithColumn("PartyId").AsInt64().NotNullable().WithColumn("Country").AsCode(this, 2).Nullable()
                .WithColumn("DivisionCode").AsCode(this, 12).Nullable().WithColumn("Region").AsText(120).Nullable()
                .WithColumn("LinesSealed").AsCode(this, 4200).NotNullable().WithColumn("PostalCodeSealed").AsCode(this, 200).Nullable().Tracked();
        Index("addresses", "PartyId");
    }
}
