namespace Platform.AfterSales;

/// <summary>Takes an article away from readers; its versions and what came of it stay.</summary>
[Needs(KnowledgeArticle.Publish)]
internal sealed class WithdrawKnowledgeArticle(AfterSalesDb db, Caller caller) : Mutation<WithdrawKnowledgeArticle.WithdrawKnowledgeArticleInput, KnowledgeArticle>
{
    /// <summary>Which article, and why.</summary>
    internal sealed record WithdrawKnowledgeArticleInput : ChangeInput
    {
        /// <summary>Why, 1 to 500 characters.</summary>
        public required string Reason { get; init; }
    }

    public override async Task<KnowledgeArticle> Run(WithdrawKnowledgeArticleInput input, CancellationToken ct)
    {
        var reason = CaseChecks.Words(input.Reason, "reason", 500);
        var article = await KnowledgeMoves.TakeAsync(db, input, ct);
        article.Withdraw(reason, caller);
        await KnowledgeMoves.IndexAsync(db, article, ct);
        return article;
    }
}
