using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>Says that an article was used, perhaps on a case, and perhaps whether it helped. Counted once for a person and case, however often it is said; a later word replaces the earlier.</summary>
[Needs(KnowledgeArticle.Read)]
internal sealed class RateKnowledgeArticle(AfterSalesDb db, Caller caller) : Mutation<RateKnowledgeArticle.RateKnowledgeArticleInput, KnowledgeArticle>
{
    /// <summary>Which article, where and how it was.</summary>
    internal sealed record RateKnowledgeArticleInput : MutationInput
    {
        /// <summary>Global id of the article, which must be published and the caller's to read.</summary>
        public required string Id { get; init; }

        /// <summary>Global id of the case it was used on; null for none.</summary>
        public string? CaseId { get; init; }

        /// <summary>Whether it helped; null says only that it was used.</summary>
        public bool? Helpful { get; init; }
    }

    public override async Task<KnowledgeArticle> Run(RateKnowledgeArticleInput input, CancellationToken ct)
    {
        var id = GlobalId.Row(nameof(KnowledgeArticle), input.Id);
        var audience = KnowledgeArticle.For(caller);
        var article = await db.Set<KnowledgeArticle>().Include(a => a.Tags).FindByAsync(a => a.Id == id && a.PublishedVersion != null && a.Audience >= audience, ct) ?? throw new Refused(CommonErrors.NotFound, "id", ("what", nameof(KnowledgeArticle)));
        var caseId = input.CaseId is null ? 0 : (await db.Take<Case>(input.CaseId, "caseId", caller.Scope(CasePermissions.Read), null, ct)).Id;
        var account = caller.UserId ?? 0;
        var use = await db.Set<KnowledgeUse>().FirstOrDefaultAsync(u => u.ArticleId == article.Id && u.CaseId == caseId && u.AccountId == account, ct);
        if (use is null) db.Add(use = new KnowledgeUse { ArticleId = article.Id, CaseId = caseId, AccountId = account, At = db.Now });
        use.Helpful = input.Helpful ?? use.Helpful;
        return article;
    }
}
