using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Customers.Data.Migrations;

[Migration(4)]
internal sealed class CreateExternalRefs : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("external_refs"))
            Table("external_refs").WithColumn("PartyId").AsInt64().NotNullable()
                .WithColumn("System").AsCode(this, 40).NotNullable().WithColumn("Key").AsCode(this, 64).NotNullable();
        Unique("external_refs", "System", "Key");
        Index("external_refs", "PartyId");
    }
}
