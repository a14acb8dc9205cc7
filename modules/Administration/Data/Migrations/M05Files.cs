using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Administration.Data.Migrations;

/// <summary>Uploaded files.</summary>
[Migration(5)]
internal sealed class M05Files : ModuleMigration
{
    /// <inheritdoc />
    protected override string Prefix => "adm_";

    /// <inheritdoc />
    public override void Up()
    {
        if (!Has("files"))
            Table("files").Scoped().Tracked().WithColumn("Name").AsText(120).NotNullable().WithColumn("ContentType").AsCode(this, 100).NotNullable().WithColumn("Size").AsInt64().NotNullable()
                .WithColumn("Sha256").AsCode(this, 64).NotNullable().WithColumn("StoredAs").AsCode(this, 64).NotNullable().WithColumn("OwnerId").AsInt64().Nullable();
        Index("files", "OwnerId", "Id");
        Index("files", "Sha256");
        Index("files", "RegionId", "Id");
        Index("files", "BranchId", "Id");
        Index("files", "SiteId", "Id");
    }
}
