using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Customers.Data.Migrations;

[Migration(5)]
internal sealed class CreateContactPoints : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("contact_points"))
            Table("contact_points").WithColumn("PartyId").AsInt64().NotNullable().WithColumn("Type").AsInt32().NotNullable()
                .WithColumn("Verified").AsBoolean().NotNullable().WithColumn("Preferred").AsBoolean().NotNullable()
                .WithColumn("ValueSealed").AsCode(this, 900).NotNullable().WithColumn("ValueIndex").AsCode(this, 32).NotNullable()
                .WithColumn("LastFourIndex").AsCode(this, 32).Nullable().Tracked();
        Index("contact_points", "PartyId");
        Index("contact_points", "ValueIndex");
        Index("contact_points", "LastFourIndex");
    }
}
