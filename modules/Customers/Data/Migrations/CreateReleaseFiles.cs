using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Customers.Data.Migrations;

/// <summary>Files that go out with information for dealers.</summary>
[Migration(301)]
internal sealed class CreateReleaseFiles : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("release_files")) Table("release_files").WithColumn("ReleaseId").AsInt64().NotNullable().WithColumn("FileId").AsInt64().NotNullable();
        Unique("release_files", "ReleaseId", "FileId");
        Index("release_files", "FileId");
    }
}
