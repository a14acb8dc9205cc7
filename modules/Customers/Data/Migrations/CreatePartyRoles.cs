using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Customers.Data.Migrations;

[Migration(3)]
internal sealed class CreatePartyRoles : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("party_roles")) Table("party_roles").WithColumn("PartyId").AsInt64().NotNullable().WithColumn("Role").AsInt32().NotNullable();
        Unique("party_roles", "PartyId", "Role");
        Index("party_roles", "Role", "PartyId", "Id"); // Id is in it anyway; without it the provider reads back two indexes over the same columns as one
    }
}
