using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Customers.Data.Migrations;

[Migration(200)]
internal sealed class CreateErasureRequests : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("erasure_requests"))
            Table("erasure_requests").WithColumn("PartyId").AsInt64().NotNullable().WithColumn("Open").AsBoolean().Nullable().WithColumn("State").AsInt32().NotNullable()
                .WithColumn("Reason").AsText(500).NotNullable().WithColumn("RequestedBy").AsInt64().Nullable().WithColumn("DecidedBy").AsInt64().Nullable().WithColumn("DecidedAt").AsUtc().Nullable()
                .WithColumn("DoneAt").AsUtc().Nullable().WithColumn("Erased").AsInt64().NotNullable().WithColumn("ClaimedUntil").AsUtc().Nullable().Scoped().Tracked();
        Unique("erasure_requests", "PartyId", "Open");
        Index("erasure_requests", "State", "Id");
    }
}

[Migration(201)]
internal sealed class CreateLegalHolds : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("legal_holds"))
            Table("legal_holds").WithColumn("PartyId").AsInt64().NotNullable().WithColumn("Reason").AsText(500).NotNullable().WithColumn("Until").AsUtc().Nullable()
                .WithColumn("ReleasedAt").AsUtc().Nullable().WithColumn("ReleasedBy").AsInt64().Nullable().Scoped().Tracked();
        Index("legal_holds", "PartyId");
    }
}

[Migration(202)]
internal sealed class CreatePersonalExports : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("personal_exports"))
            Table("personal_exports").WithColumn("PartyId").AsInt64().NotNullable().WithColumn("Purpose").AsText(500).NotNullable().WithColumn("FileId").AsInt64().Nullable()
                .WithColumn("ReadyAt").AsUtc().Nullable().WithColumn("ExpiresAt").AsUtc().NotNullable().WithColumn("OwnerId").AsInt64().Nullable().WithColumn("Locale").AsCode(this, 10).NotNullable().Scoped().Tracked();
        Index("personal_exports", "PartyId");
        Index("personal_exports", "ExpiresAt");
    }
}
