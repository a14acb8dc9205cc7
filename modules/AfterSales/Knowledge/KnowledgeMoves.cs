using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>What the moves of an article share.</summary>
internal static class KnowledgeMoves
{
    /// <summary>The article at the version that the client saw.</summary>
    public static async Task<KnowledgeArticle> TakeAsync(AfterSalesDb db, ChangeInput input, CancellationToken ct)
    {
        var id = GlobalId.Row(nameof(KnowledgeArticle), input.Id);
        var article = await db.Set<KnowledgeArticle>().Include(a => a.Versions).Include(a => a.Tags).AsSplitQuery().FindByAsync(a => a.Id == id, ct)
            ?? throw new Refused(CommonErrors.NotFound, "id", ("what", nameof(KnowledgeArticle)));
        await db.RequireVersion(article, input.ExpectedVersion, ct);
        return article;
    }

    /// <summary>Makes an article findable by what its published version says, and by nothing else.</summary>
    public static async Task IndexAsync(AfterSalesDb db, KnowledgeArticle article, CancellationToken ct)
    {
        db.RemoveRange(await db.Set<KnowledgeTerm>().Where(t => t.ArticleId == article.Id).ToListAsync(ct));
        if (article.Shown is not { } shown) return;
        var title = SearchTerms.Of(article.Code + " " + shown.TitleZh + " " + shown.TitleEn + " " + string.Join(' ', shown.Tags.Select(t => t.Value)));
        var body = SearchTerms.Of(shown.BodyZh + " " + shown.BodyEn);
        db.AddRange(title.Select(t => new KnowledgeTerm { ArticleId = article.Id, Term = t, IsInTitle = true }));
        db.AddRange(body.Except(title).Select(t => new KnowledgeTerm { ArticleId = article.Id, Term = t }));
    }
}
