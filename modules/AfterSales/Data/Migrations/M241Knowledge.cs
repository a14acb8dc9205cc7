using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.AfterSales.Data.Migrations;

/// <summary>Articles, their versions, words and use.</summary>
[Migration(241)]
internal sealed class M241Knowledge : ModuleMigration
{
    protected override string Prefix => AfterSalesModule.TablePrefix;

    public override void Up()
    {
        if (!Has("knowledge_articles"))
            Table("knowledge_articles").Tracked().WithColumn("Code").AsCode(this, 40).NotNullable().WithColumn("Kind").AsInt32().NotNullable().WithColumn("State").AsInt32().NotNullable()
                .WithColumn("PublishedVersion").AsInt32().Nullable().WithColumn("Audience").AsInt32().NotNullable().WithColumn("PublishedAt").AsUtc().Nullable().WithColumn("SubmittedBy").AsInt64().Nullable()
                .WithColumn("Remark").AsText(500).Nullable();
        Unique("knowledge_articles", "Code");
        Index("knowledge_articles", "PublishedAt", "Id");
        if (!Has("knowledge_versions"))
            Table("knowledge_versions").WithColumn("ArticleId").AsInt64().NotNullable().WithColumn("Number").AsInt32().NotNullable().WithColumn("Audience").AsInt32().NotNullable()
                .WithColumn("TitleZh").AsText(200).NotNullable().WithColumn("TitleEn").AsText(200).Nullable().WithColumn("BodyZh").AsLongText().NotNullable().WithColumn("BodyEn").AsLongText().Nullable()
                .WithColumn("TagLines").AsLongText().NotNullable().WithColumn("WrittenBy").AsInt64().Nullable().WithColumn("WrittenAt").AsUtc().NotNullable()
                .WithColumn("PublishedBy").AsInt64().Nullable().WithColumn("PublishedAt").AsUtc().Nullable();
        Unique("knowledge_versions", "ArticleId", "Number");
        if (!Has("knowledge_tags"))
            Table("knowledge_tags").WithColumn("ArticleId").AsInt64().NotNullable().WithColumn("Kind").AsInt32().NotNullable().WithColumn("Value").AsCode(this, 64).NotNullable();
        Index("knowledge_tags", "Value", "Kind");
        Index("knowledge_tags", "ArticleId");
        if (!Has("knowledge_terms"))
            Table("knowledge_terms").WithColumn("ArticleId").AsInt64().NotNullable().WithColumn("Term").AsCode(this, 32).NotNullable().WithColumn("IsInTitle").AsBoolean().NotNullable();
        Unique("knowledge_terms", "Term", "ArticleId");
        Index("knowledge_terms", "ArticleId");
        if (!Has("knowledge_uses"))
            Table("knowledge_uses").WithColumn("ArticleId").AsInt64().NotNullable().WithColumn("CaseId").AsInt64().NotNullable().WithColumn("AccountId").AsInt64().NotNullable()
                .WithColumn("At").AsUtc().NotNullable().WithColumn("Helpful").AsBoolean().Nullable();
        Unique("knowledge_uses", "ArticleId", "CaseId", "AccountId");
        Index("knowledge_uses", "CaseId");
    }
}
