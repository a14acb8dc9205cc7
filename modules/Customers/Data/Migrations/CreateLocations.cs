using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Customers.Data.Migrations;

[Migration(10)]
internal sealed class CreateLocations : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("locations"))
            Table("locations").WithColumn("Kind").AsInt32().NotNullable().WithColumn("ParentId").AsInt64().Nullable().WithColumn("EstateId").AsInt64().Nullable()
                .WithColumn("Code").AsCode(this, 40).NotNullable().WithColumn("Name").AsText(80).NotNullable().WithColumn("DivisionCode").AsCode(this, 12).Nullable().WithColumn("Status").AsInt32().NotNullable()
                .WithColumn("LatitudeE6").AsInt32().Nullable().WithColumn("LongitudeE6").AsInt32().Nullable()
                .WithColumn("NameKey").AsCode(this, 120).NotNullable().WithColumn("CodeKey").AsCode(this, 120).NotNullable().WithColumn("CodeInParent").AsCode(this, 64).NotNullable().Scoped().Tracked();
        Unique("locations", "CodeInParent");
        Index("locations", "NameKey");
        Index("locations", "CodeKey");
        Index("locations", "ParentId", "Status");
        Index("locations", "EstateId");
        foreach (var tier in new[] { "RegionId", "BranchId", "SiteId", "OrgId" }) Index("locations", tier, "Id");
    }
}

[Migration(11)]
internal sealed class CreateOccupancies : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("occupancies"))
            Table("occupancies").WithColumn("LocationId").AsInt64().NotNullable().WithColumn("PartyId").AsInt64().NotNullable().WithColumn("Role").AsInt32().NotNullable()
                .WithColumn("From").AsUtc().NotNullable().WithColumn("To").AsUtc().Nullable();
        Index("occupancies", "LocationId", "Role");
        Index("occupancies", "PartyId");
    }
}
