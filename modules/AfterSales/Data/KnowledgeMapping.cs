using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales.Data;

/// <summary>Articles as tables.</summary>
internal static class KnowledgeMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<KnowledgeArticle>(e =>
        {
            e.ToTable("knowledge_articles");
            e.Ignore(a => a.Newest);
            e.Ignore(a => a.Shown);
            e.Property(a => a.Code).Code(40);
            e.Property(a => a.Remark).HasMaxLength(500);
            e.HasIndex(a => a.Code).IsUnique();
            e.HasMany(a => a.Versions).WithOne().HasForeignKey(v => v.ArticleId);
            e.HasMany(a => a.Tags).WithOne().HasForeignKey(t => t.ArticleId);
        });
        model.Entity<KnowledgeVersion>(e =>
        {
            e.ToTable("knowledge_versions");
            e.Ignore(v => v.Tags);
            e.Property(v => v.BodyZh).LongText();
            e.Property(v => v.BodyEn).LongText();
            e.Property(v => v.TagLines).LongText();
            e.HasIndex(v => new { v.ArticleId, v.Number }).IsUnique();
        });
        model.Entity<KnowledgeTag>(e =>
        {
            e.ToTable("knowledge_tags");
            e.Property(t => t.Value).Code(64);
            e.HasIndex(t => new { t.Value, t.Kind });
        });
        model.Entity<KnowledgeTerm>(e =>
        {
            e.ToTable("knowledge_terms");
            e.Property(t => t.Term).Code(32);
            e.HasIndex(t => new { t.Term, t.ArticleId }).IsUnique();
            e.HasIndex(t => t.ArticleId);
        });
        model.Entity<KnowledgeUse>(e =>
        {
            e.ToTable("knowledge_uses");
            e.HasIndex(u => new { u.ArticleId, u.CaseId, u.AccountId }).IsUnique();
            e.HasIndex(u => u.CaseId);
        });
    }
}
