using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>An article that may help, and why it is thought so.</summary>
/// <param name="Article">The article.</param>
/// <param name="Score">How much speaks for it, 1 to 200.</param>
/// <param name="Reasons">What speaks for it, such as <c>FAULT E1</c>.</param>
internal sealed record ArticleSuggestion(KnowledgeArticle Article, int Score, IReadOnlyList<string> Reasons);

internal sealed class ArticleSuggestionType : ObjectType<ArticleSuggestion>
{
    public ArticleSuggestionType() => ShowsAll();
}

/// <summary>What is known of a matter for which help is sought.</summary>
internal sealed record SoughtHelp(IReadOnlySet<(KnowledgeTagKind Kind, string Value)> About, string Text);

/// <summary>
/// Finds articles that may help with a matter. Points: fault 60, model or SKU 50, service 30, category or brand 20, step 20; up to 50 for the words of title and description that the article has (pairs of Chinese
/// characters and whole words, those in its title twice); up to 10 more or less for what others said of it. Four statements, however many articles there are.
/// </summary>
internal sealed class ArticleSuggestions(IDbContextFactory<AfterSalesDb> dbs, Caller caller)
{
    const int Most = 10, LeastScore = 10, MostTerms = 200, MostFound = 200;

    /// <summary>What a case says of itself, its service and the work on it.</summary>
    public static async Task<SoughtHelp> OfCaseAsync(AfterSalesDb db, Case it, string? model, string? fault, string? text, CancellationToken ct)
    {
        var work = await db.Set<WorkOrder>().AsNoTracking().Where(w => w.CaseId == it.Id).Select(w => new { w.ProductCode, w.Brand, Found = w.Reports.Select(r => new { r.Symptom, r.Fault }).ToList() }).ToListAsync(ct);
        var about = new HashSet<(KnowledgeTagKind, string)>();
        void Add(KnowledgeTagKind kind, string? value)
        {
            if (value.Tidy() is { } known) about.Add((kind, known));
        }
        Add(KnowledgeTagKind.Model, model);
        Add(KnowledgeTagKind.Fault, fault);
        Add(KnowledgeTagKind.ServiceItem, it.ServiceItemCode);
        foreach (var w in work)
        {
            Add(KnowledgeTagKind.Model, w.ProductCode);
            Add(KnowledgeTagKind.Sku, w.ProductCode);
            Add(KnowledgeTagKind.Category, w.Brand);
            foreach (var r in w.Found)
            {
                Add(KnowledgeTagKind.Fault, r.Fault);
                Add(KnowledgeTagKind.Fault, r.Symptom);
            }
        }
        return new SoughtHelp(about, $"{it.Title} {it.Description} {text}");
    }

    /// <summary>The likeliest, at most ten.</summary>
    public async Task<IReadOnlyList<ArticleSuggestion>> ForAsync(AfterSalesDb db, SoughtHelp sought, CancellationToken ct)
    {
        var values = sought.About.Select(a => a.Value).Distinct().ToList();
        var terms = SearchTerms.Sought(sought.Text).Where(t => t.Length > 1).Take(MostTerms).ToList();
        var tags = await db.Set<KnowledgeTag>().AsNoTracking().Where(t => values.Contains(t.Value)).ToListAsync(ct);
        var words = await db.Set<KnowledgeTerm>().Where(t => terms.Contains(t.Term)).GroupBy(t => t.ArticleId)
            .Select(g => new { g.Key, All = g.Count(), InTitle = g.Count(t => t.IsInTitle) }).OrderByDescending(g => g.All + g.InTitle).ThenBy(g => g.Key).Take(MostFound).ToListAsync(ct);
        var about = tags.Where(t => sought.About.Contains((t.Kind, t.Value))).ToLookup(t => t.ArticleId);
        var ids = about.Select(g => g.Key).Concat(words.Select(w => w.Key)).Distinct().ToList();
        var articles = await KnowledgeArticleNodes.Readable(db, caller).Where(a => ids.Contains(a.Id) && a.PublishedVersion != null).Include(a => a.Tags).ToListAsync(ct);
        var usage = await UsageOfArticle.ReadAsync(db, ids, ct);
        var byWord = words.ToDictionary(w => w.Key);
        return [.. articles.Select(a => Judge(a)).Where(s => s.Score >= LeastScore).OrderByDescending(s => s.Score).ThenBy(s => s.Article.Id).Take(Most)];

        ArticleSuggestion Judge(KnowledgeArticle article)
        {
            var (points, reasons) = (0, new List<string>());
            foreach (var tag in about[article.Id].DistinctBy(t => (t.Kind, t.Value)).OrderByDescending(t => Points(t.Kind)))
            {
                points += Points(tag.Kind);
                reasons.Add($"{Kernel.Flow.Flow<object, KnowledgeTagKind>.Screaming(tag.Kind)} {tag.Value}");
            }
            if (byWord.TryGetValue(article.Id, out var found) && terms.Count > 0)
            {
                var share = Math.Min(50, 50 * (found.All + found.InTitle) / Math.Max(4, terms.Count));
                points += share;
                if (share > 0) reasons.Add($"WORDS {found.All}/{terms.Count}");
            }
            if (points > 0 && usage.TryGetValue(article.Id, out var said) && said.Helpful + said.NotHelpful > 0)
            {
                points += 10 * (said.Helpful - said.NotHelpful) / (said.Helpful + said.NotHelpful);
                reasons.Add($"HELPFUL {said.Helpful}/{said.Helpful + said.NotHelpful}");
            }
            return new ArticleSuggestion(article, Math.Min(200, points), reasons);
        }
    }

    static int Points(KnowledgeTagKind kind) => kind switch
    {
        KnowledgeTagKind.Fault => 60,
        KnowledgeTagKind.Model or KnowledgeTagKind.Sku => 50,
        KnowledgeTagKind.ServiceItem => 30,
        _ => 20,
    };

    /// <summary>For one case that the viewer may see; null when there is none.</summary>
    public async Task<IReadOnlyList<ArticleSuggestion>?> ForCaseAsync(long caseId, string? model, string? fault, string? text, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var it = await db.Visible<Case>(caller.Scope(CasePermissions.Read)).FirstOrDefaultAsync(c => c.Id == caseId, ct);
        return it is null ? null : await ForAsync(db, await OfCaseAsync(db, it, model, fault, text, ct), ct);
    }
}

/// <summary>Help for a case.</summary>
[Extends(typeof(Query)), Needs(KnowledgeArticle.Read)]
internal sealed class SuggestArticlesQuery(ArticleSuggestions suggestions)
{
    /// <summary>Articles that may help with a case, likeliest first, at most ten, each with what speaks for it. Null when there is no such case or the viewer may not see it.</summary>
    /// <param name="caseId">Global id of the case.</param>
    /// <param name="model">Product model, when the agent knows it.</param>
    /// <param name="faultCode">Symptom or fault code, when the agent knows it.</param>
    /// <param name="text">More words, at most 500 characters.</param>
    /// <param name="ct">Ends with the request.</param>
    public Task<IReadOnlyList<ArticleSuggestion>?> SuggestArticles([Id("Case")] long caseId, string? model, string? faultCode, string? text, CancellationToken ct)
        => text?.Length > 500 ? throw new Refused(CommonErrors.TooLong, "text", ("max", 500)) : suggestions.ForCaseAsync(caseId, model, faultCode, text, ct);
}

/// <summary>Work instructions of steps.</summary>
[Extends(typeof(CaseStep))]
internal static class StepArticles
{
    /// <summary>Published articles that say how the step is done, by code.</summary>
    [Needs(KnowledgeArticle.Read)]
    public static GraphQL.DataLoader.IDataLoaderResult<IReadOnlyList<KnowledgeArticle>> Articles([Parent] CaseStep step, ArticlesOfStep loader) => loader.Load(step.Code);
}

internal sealed class ArticlesOfStep(IDbContextFactory<AfterSalesDb> dbs, Caller caller) : BatchLoader<string, IReadOnlyList<KnowledgeArticle>>
{
    protected override async Task<Func<string, IReadOnlyList<KnowledgeArticle>>> Fetch(IReadOnlyList<string> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await KnowledgeArticleNodes.Readable(db, caller).Where(a => a.Tags.Any(t => t.Kind == KnowledgeTagKind.Step && keys.Contains(t.Value))).Include(a => a.Tags).OrderBy(a => a.Code).ToListAsync(ct);
        return key => [.. rows.Where(a => a.Tags.Any(t => t.Kind == KnowledgeTagKind.Step && t.Value == key))];
    }
}
