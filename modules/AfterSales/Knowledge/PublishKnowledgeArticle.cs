using Microsoft.Extensions.Options;

namespace Platform.AfterSales;

/// <summary>Lets readers see the newest version from now on, and tells the teams that are named.</summary>
[Needs(KnowledgeArticle.Publish)]
internal sealed class PublishKnowledgeArticle(AfterSalesDb db, Caller caller, Standings standings, IOptions<AfterSalesSettings> settings) : Mutation<PublishKnowledgeArticle.PublishKnowledgeArticleInput, KnowledgeArticle>
{
    const int MostTeams = 20;

    /// <summary>Which article, and who is told.</summary>
    internal sealed record PublishKnowledgeArticleInput : ChangeInput
    {
        /// <summary>Global ids of teams whose members are told, at most 20.</summary>
        public IReadOnlyList<string>? TeamIds { get; init; }
    }

    public override async Task<KnowledgeArticle> Run(PublishKnowledgeArticleInput input, CancellationToken ct)
    {
        if (input.TeamIds?.Count > MostTeams) throw new Refused(CommonErrors.TooMany, "teamIds", ("max", MostTeams));
        var article = await KnowledgeMoves.TakeAsync(db, input, ct);
        var teams = new List<long>();
        for (var i = 0; i < (input.TeamIds?.Count ?? 0); i++) teams.Add((await standings.Team(input.TeamIds![i], $"teamIds.{i}", ct)).TeamId);
        article.Release(settings.Value.KnowledgeFourEyes, caller, db.Now);
        article.Tell([.. teams.Distinct()]);
        await KnowledgeMoves.IndexAsync(db, article, ct);
        return article;
    }
}
