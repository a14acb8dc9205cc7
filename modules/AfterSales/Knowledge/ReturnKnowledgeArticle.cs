namespace Platform.AfterSales;

/// <summary>Sends a version back to its writer.</summary>
[Needs(KnowledgeArticle.Publish)]
internal sealed class ReturnKnowledgeArticle(AfterSalesDb db, Caller caller) : Mutation<ReturnKnowledgeArticle.ReturnKnowledgeArticleInput, KnowledgeArticle>
{
    /// <summary>Which article, and why.</summary>
    internal sealed record ReturnKnowledgeArticleInput : ChangeInput
    {
        /// <summary>What is to be mended, 1 to 500 characters.</summary>
        public required string Reason { get; init; }
    }

    public override async Task<KnowledgeArticle> Run(ReturnKnowledgeArticleInput input, CancellationToken ct)
    {
        var reason = CaseChecks.Words(input.Reason, "reason", 500);
        var article = await KnowledgeMoves.TakeAsync(db, input, ct);
        article.Return(reason, caller);
        return article;
    }
}
