using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.AfterSales.Data.Migrations;

[Migration(13)]
internal sealed class M13Providers : ModuleMigration
{
    protected override string Prefix => AfterSalesModule.TablePrefix;

    public override void Up()
    {
        if (!Has("service_providers"))
            Table("service_providers").Scoped().Tracked().WithColumn("Number").AsCode(this, 40).NotNullable().WithColumn("Name").AsText(100).NotNullable()
                .WithColumn("PartyId").AsInt64().Nullable().WithColumn("TeamId").AsInt64().Nullable().WithColumn("State").AsInt32().NotNullable().WithColumn("StateReason").AsText(500).Nullable()
                .WithColumn("Level").AsText(40).Nullable().WithColumn("AgreementNumber").AsText(60).Nullable().WithColumn("Skills").AsText(900).NotNullable()
                .WithColumn("CapacityPerDay").AsInt32().NotNullable().WithColumn("Rating").AsInt32().Nullable().WithColumn("Bank").AsLongText().Nullable();
        Unique("service_providers", "Number");
        foreach (var scope in new[] { "RegionId", "BranchId", "SiteId", "OrgId", "TeamId", "PartyId" }) Index("service_providers", scope, "State", "Id");
        if (!Has("territories"))
            Table("territories").WithColumn("ServiceProviderId").AsInt64().NotNullable().ForeignKey("FK_asv_territories_provider", "asv_service_providers", "Id")
                .WithColumn("Prefix").AsCode(this, 12).NotNullable().WithColumn("Priority").AsInt32().NotNullable();
        Index("territories", "ServiceProviderId");
        if (!Has("provider_authorizations"))
            Table("provider_authorizations").WithColumn("ServiceProviderId").AsInt64().NotNullable().ForeignKey("FK_asv_authorizations_provider", "asv_service_providers", "Id")
                .WithColumn("Covers").AsInt32().NotNullable().WithColumn("Code").AsCode(this, 64).NotNullable().WithColumn("ValidFrom").AsInt32().NotNullable().WithColumn("ValidTo").AsInt32().Nullable();
        Index("provider_authorizations", "ServiceProviderId");
        if (!Has("provider_certificates"))
            Table("provider_certificates").WithColumn("ServiceProviderId").AsInt64().NotNullable().ForeignKey("FK_asv_certificates_provider", "asv_service_providers", "Id")
                .WithColumn("Name").AsText(100).NotNullable().WithColumn("Number").AsText(60).Nullable().WithColumn("ExpiresOn").AsInt32().Nullable().WithColumn("Demanded").AsBoolean().NotNullable();
        Index("provider_certificates", "ServiceProviderId");
        if (!Has("technicians"))
            Table("technicians").Scoped().Tracked().WithColumn("Code").AsCode(this, 40).NotNullable().WithColumn("Name").AsText(60).NotNullable()
                .WithColumn("AccountId").AsInt64().Nullable().WithColumn("OwnerId").AsInt64().Nullable().WithColumn("ProviderId").AsInt64().Nullable().WithColumn("TeamId").AsInt64().Nullable()
                .WithColumn("Skills").AsText(900).NotNullable().WithColumn("Areas").AsText(500).NotNullable().WithColumn("CapacityPerDay").AsInt32().NotNullable()
                .WithColumn("Active").AsBoolean().NotNullable().WithColumn("Bookings").AsInt32().NotNullable();
        Unique("technicians", "Code");
        foreach (var scope in new[] { "RegionId", "BranchId", "SiteId", "OrgId", "TeamId", "OwnerId", "ProviderId" }) Index("technicians", scope, "Id");
    }
}
