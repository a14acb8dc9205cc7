using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Customers.Data.Migrations;

[Migration(2)]
internal sealed class CreateParties : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("parties"))
            Table("parties").WithColumn("Number").AsCode(this, 24).NotNullable().WithColumn("Kind").AsInt32().NotNullable().WithColumn("Status").AsInt32().NotNullable()
                .WithColumn("NameSealed").AsCode(this, 600).Nullable().WithColumn("NameIndex").AsCode(this, 32).Nullable()
                .WithColumn("Level").AsText(40).Nullable().WithColumn("Source").AsText(40).Nullable().Scoped().Tracked();
        Unique("parties", "Number");
        Index("parties", "NameIndex");
        Index("parties", "RegionId", "Id");
        Index("parties", "BranchId", "Id");
        Index("parties", "SiteId", "Id");
        Index("parties", "OrgId", "Id");
    }
}
