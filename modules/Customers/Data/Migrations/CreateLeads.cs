using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Customers.Data.Migrations;

/// <summary>Chances to sell that were heard of while serving customers.</summary>
[Migration(302)]
internal sealed class CreateLeads : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("leads"))
            Table("leads").WithColumn("PartyId").AsInt64().NotNullable().WithColumn("OriginType").AsCode(this, 40).Nullable().WithColumn("OriginId").AsInt64().Nullable().WithColumn("OriginNumber").AsCode(this, 40).Nullable()
                .WithColumn("Interest").AsInt32().NotNullable().WithColumn("Product").AsText(120).Nullable().WithColumn("ValueMinor").AsInt64().Nullable().WithColumn("Currency").AsCode(this, 3).NotNullable().WithColumn("State").AsInt32().NotNullable()
                .WithColumn("NoteSealed").AsLongText().Nullable().WithColumn("OwnerId").AsInt64().Nullable().WithColumn("OrderId").AsInt64().Nullable().WithColumn("WonMinor").AsInt64().Nullable().WithColumn("LostReason").AsText(200).Nullable()
                .WithColumn("EndedAt").AsUtc().Nullable().Scoped().Tracked();
        foreach (var scope in new[] { "RegionId", "BranchId", "SiteId", "OrgId", "OwnerId" }) Index("leads", scope, "State", "Id");
        Index("leads", "PartyId");
        Index("leads", "OriginType", "OriginId");
        Index("leads", "CreatedAt", "Id");
    }
}
