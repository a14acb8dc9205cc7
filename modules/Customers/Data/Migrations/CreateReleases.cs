using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Customers.Data.Migrations;

/// <summary>Information for dealers and who got it.</summary>
[Migration(241)]
internal sealed class CreateReleases : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("releases"))
            Table("releases").WithColumn("Kind").AsInt32().NotNullable().WithColumn("Title").AsText(120).NotNullable().WithColumn("Body").AsLongText().NotNullable().WithColumn("SegmentId").AsInt64().Nullable().WithColumn("Role").AsInt32().Nullable()
                .WithColumn("State").AsInt32().NotNullable().WithColumn("PlannedFor").AsUtc().NotNullable().WithColumn("ProofDueAt").AsUtc().NotNullable().WithColumn("ReleasedAt").AsUtc().Nullable().WithColumn("Recipients").AsInt32().NotNullable()
                .WithColumn("CancelReason").AsText(200).Nullable().WithColumn("Plan").AsInt32().NotNullable().Scoped().Tracked();
        Index("releases", "PlannedFor");
        if (!Has("release_deliveries"))
            Table("release_deliveries").WithColumn("ReleaseId").AsInt64().NotNullable().WithColumn("PartyId").AsInt64().Nullable().WithColumn("OwnerId").AsInt64().Nullable().WithColumn("State").AsInt32().NotNullable().WithColumn("SentAt").AsUtc().Nullable()
                .WithColumn("ReadAt").AsUtc().Nullable().WithColumn("By").AsInt64().Nullable().WithColumn("Proof").AsText(200).Nullable().Scoped().Tracked();
        Unique("release_deliveries", "ReleaseId", "PartyId");
        Index("release_deliveries", "OwnerId", "State");
        Index("release_deliveries", "PartyId");
    }
}
