using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.AfterSales.Data.Migrations;

/// <summary>Photos and papers of cases.</summary>
[Migration(240)]
internal sealed class M240CaseFiles : ModuleMigration
{
    protected override string Prefix => AfterSalesModule.TablePrefix;

    public override void Up()
    {
        if (!Has("case_files"))
            Table("case_files").WithColumn("CaseId").AsInt64().NotNullable().WithColumn("EntryId").AsInt64().NotNullable().WithColumn("FileId").AsInt64().NotNullable();
        Unique("case_files", "EntryId", "FileId");
        Index("case_files", "FileId");
    }
}
