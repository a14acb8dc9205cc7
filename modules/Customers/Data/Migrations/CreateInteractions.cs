using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Customers.Data.Migrations;

[Migration(14)]
internal sealed class CreateInteractions : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("interactions"))
            Table("interactions").WithColumn("Channel").AsInt32().NotNullable().WithColumn("Direction").AsInt32().NotNullable().WithColumn("ExternalId").AsCode(this, 120).Nullable()
                .WithColumn("ThreadId").AsInt64().Nullable().WithColumn("PartyId").AsInt64().Nullable().WithColumn("ContactSealed").AsCode(this, 2600).Nullable().WithColumn("ContactIndex").AsCode(this, 32).Nullable()
                .WithColumn("SummarySealed").AsCode(this, 3000).Nullable().WithColumn("ContentSealed").AsLongText().Nullable().WithColumn("RecordingRef").AsText(300).Nullable()
                .WithColumn("SubjectType").AsCode(this, 40).Nullable().WithColumn("SubjectId").AsInt64().Nullable().WithColumn("OwnerId").AsInt64().Nullable()
                .WithColumn("StartedAt").AsUtc().NotNullable().WithColumn("EndedAt").AsUtc().Nullable().WithColumn("Outcome").AsText(60).Nullable().WithColumn("FromDocument").AsBoolean().NotNullable().Scoped().Tracked();
        Unique("interactions", "Channel", "ExternalId");
        Index("interactions", "SubjectType", "SubjectId");
        Index("interactions", "StartedAt");
        foreach (var column in new[] { "PartyId", "ContactIndex", "OwnerId", "RegionId", "BranchId", "SiteId", "OrgId" }) Index("interactions", column, "StartedAt");
    }
}

[Migration(15)]
internal sealed class CreateThreads : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("threads"))
            Table("threads").WithColumn("PartyId").AsInt64().Nullable().WithColumn("LastActivityAt").AsUtc().NotNullable().WithColumn("LastChannel").AsInt32().NotNullable()
                .WithColumn("OpenCaseId").AsInt64().Nullable().Scoped().Tracked();
        Unique("threads", "PartyId");
        Index("threads", "OpenCaseId");
    }
}

[Migration(16)]
internal sealed class CreateContactClaims : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("contact_claims")) Table("contact_claims").WithColumn("ContactIndex").AsCode(this, 32).NotNullable().WithColumn("PartyId").AsInt64().NotNullable().Tracked();
        Unique("contact_claims", "ContactIndex");
    }
}

[Migration(17)]
internal sealed class CreatePartyDocuments : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("party_documents"))
            Table("party_documents").WithColumn("Type").AsCode(this, 40).NotNullable().WithColumn("DocumentId").AsInt64().NotNullable().WithColumn("Number").AsCode(this, 40).Nullable().WithColumn("PartyId").AsInt64().Nullable()
                .WithColumn("IsOpen").AsBoolean().NotNullable().WithColumn("OpenedAt").AsUtc().NotNullable().WithColumn("LastAt").AsUtc().NotNullable();
        Unique("party_documents", "Type", "DocumentId");
        Index("party_documents", "PartyId", "IsOpen");
    }
}
