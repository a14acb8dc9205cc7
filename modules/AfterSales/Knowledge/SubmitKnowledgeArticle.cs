namespace Platform.AfterSales;

/// <summary>Hands the newest version in to be looked over.</summary>
[Needs(KnowledgeArticle.Write)]
internal sealed class SubmitKnowledgeArticle(AfterSalesDb db, Caller caller) : Mutation<SubmitKnowledgeArticle.SubmitKnowledgeArticleInput, KnowledgeArticle>
{
    /// <summary>Which article.</summary>
    internal sealed record SubmitKnowledgeArticleInput : ChangeInput;

    public override async Task<KnowledgeArticle> Run(SubmitKnowledgeArticleInput input, CancellationToken ct)
    {
        var article = await KnowledgeMoves.TakeAsync(db, input, ct);
        article.Submit(caller);
        return article;
    }
}
