using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Flow;

namespace Platform.AfterSales;

/// <summary>What clients see of an article.</summary>
internal sealed class KnowledgeArticleType : ObjectType<KnowledgeArticle>
{
    public KnowledgeArticleType()
    {
        Shows(a => a.Id);
        Shows(a => a.Version);
        ShowsHistory(KnowledgeArticle.Write);
        Shows(a => a.Code);
        Shows(a => a.Kind);
        Shows(a => a.State).Needs(Caller.Staff);
        Shows(a => a.PublishedVersion);
        Shows(a => a.Audience).Needs(Caller.Staff);
        Shows(a => a.PublishedAt);
        Shows(a => a.SubmittedBy).AsId("Account").Needs(KnowledgeArticle.Write);
        Shows(a => a.Remark).Needs(KnowledgeArticle.Write).NotFilterable().NotSortable();
        Shows(a => a.Tags).NotFilterable();
        Filter<KnowledgeTagFilter>("about", (tag, _) => a => a.Tags.Any(t => t.Kind == tag.Kind && t.Value == tag.Value)).Described("Is about this model, SKU, category, fault, service or step.");
        DefaultOrder(a => a.PublishedAt, descending: true);
    }
}

/// <summary>One thing that an article is about.</summary>
internal sealed record KnowledgeTagFilter
{
    /// <summary>What sort of thing.</summary>
    public required KnowledgeTagKind Kind { get; init; }

    /// <summary>Its code.</summary>
    public required string Value { get; init; }
}

internal sealed class KnowledgeTagType : ObjectType<KnowledgeTag>
{
    public KnowledgeTagType()
    {
        Shows(t => t.Kind);
        Shows(t => t.Value);
        DefaultOrder(t => t.Id);
    }
}

/// <summary>A version of an article, for whoever writes.</summary>
internal sealed class KnowledgeVersionType : ObjectType<KnowledgeVersion>
{
    public KnowledgeVersionType()
    {
        Shows(v => v.Number);
        Shows(v => v.Audience);
        Shows(v => v.TitleZh);
        Shows(v => v.TitleEn);
        Shows(v => v.BodyZh);
        Shows(v => v.BodyEn);
        Shows(v => v.WrittenBy).AsId("Account");
        Shows(v => v.WrittenAt);
        Shows(v => v.PublishedBy).AsId("Account");
        Shows(v => v.PublishedAt);
    }
}

/// <summary>Fields of an article that are loaded beside it.</summary>
[Extends(typeof(KnowledgeArticle))]
internal sealed class KnowledgeArticleFields(Caller caller)
{
    /// <summary>Title of the published version in the viewer's language, else in Chinese; that of the newest while none is published.</summary>
    [Requires(nameof(KnowledgeArticle.Id), nameof(KnowledgeArticle.PublishedVersion))]
    public async Task<string> Title([Parent] KnowledgeArticle article, ShownVersion loader, CancellationToken ct) => (await loader.Load((article.Id, article.PublishedVersion)).GetResultAsync(ct))?.Title(caller.Locale) ?? article.Code;

    /// <summary>Text of the published version in the viewer's language, else in Chinese, Markdown; that of the newest while none is published.</summary>
    [Requires(nameof(KnowledgeArticle.Id), nameof(KnowledgeArticle.PublishedVersion))]
    public async Task<string> Body([Parent] KnowledgeArticle article, ShownVersion loader, CancellationToken ct) => (await loader.Load((article.Id, article.PublishedVersion)).GetResultAsync(ct))?.Body(caller.Locale) ?? "";

    /// <summary>All versions, newest first.</summary>
    [Needs(KnowledgeArticle.Write), Requires(nameof(KnowledgeArticle.Id))]
    public IDataLoaderResult<IReadOnlyList<KnowledgeVersion>> Versions([Parent] KnowledgeArticle article, VersionsOfArticle loader) => loader.Load(article.Id);

    /// <summary>How often it was used and whether it helped.</summary>
    [Needs(Caller.Staff), Requires(nameof(KnowledgeArticle.Id))]
    public IDataLoaderResult<KnowledgeUsage> Usage([Parent] KnowledgeArticle article, UsageOfArticle loader) => loader.Load(article.Id);

    /// <summary>The moves that the state allows, and what stands in the viewer's way.</summary>
    [Needs(KnowledgeArticle.Write), Requires(nameof(KnowledgeArticle.State))]
    public IReadOnlyList<Transition> AvailableTransitions([Parent] KnowledgeArticle article) => KnowledgeArticle.Table.Available(article, caller);
}

/// <summary>What came of an article; each person and case counts once.</summary>
/// <param name="Uses">How often it was used.</param>
/// <param name="Cases">On how many cases.</param>
/// <param name="Helpful">How often it helped.</param>
/// <param name="NotHelpful">How often it did not.</param>
internal sealed record KnowledgeUsage(int Uses, int Cases, int Helpful, int NotHelpful);

internal sealed class KnowledgeUsageType : ObjectType<KnowledgeUsage>
{
    public KnowledgeUsageType() => ShowsAll();
}

internal sealed class UsageOfArticle(IDbContextFactory<AfterSalesDb> dbs) : BatchLoader<long, KnowledgeUsage>
{
    protected override async Task<Func<long, KnowledgeUsage>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return Of(await ReadAsync(db, keys, ct));
    }

    public static async Task<Dictionary<long, KnowledgeUsage>> ReadAsync(AfterSalesDb db, IReadOnlyCollection<long> keys, CancellationToken ct)
        => await db.Set<KnowledgeUse>().Where(u => keys.Contains(u.ArticleId)).GroupBy(u => u.ArticleId)
            .Select(g => new { g.Key, Uses = g.Count(), Cases = g.Where(u => u.CaseId != 0).Select(u => u.CaseId).Distinct().Count(), Yes = g.Count(u => u.Helpful == true), No = g.Count(u => u.Helpful == false) })
            .ToDictionaryAsync(g => g.Key, g => new KnowledgeUsage(g.Uses, g.Cases, g.Yes, g.No), ct);

    static Func<long, KnowledgeUsage> Of(Dictionary<long, KnowledgeUsage> found) => key => found.GetValueOrDefault(key) ?? new KnowledgeUsage(0, 0, 0, 0);
}

internal sealed class VersionsOfArticle(IDbContextFactory<AfterSalesDb> dbs) : BatchLoader<long, IReadOnlyList<KnowledgeVersion>>
{
    protected override async Task<Func<long, IReadOnlyList<KnowledgeVersion>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = (await db.Set<KnowledgeVersion>().AsNoTracking().Where(v => keys.Contains(v.ArticleId)).OrderByDescending(v => v.Number).ToListAsync(ct)).ToLookup(v => v.ArticleId);
        return key => [.. rows[key]];
    }
}

/// <summary>The version that is shown: the published one, else the newest, which only writers get to see.</summary>
internal sealed class ShownVersion(IDbContextFactory<AfterSalesDb> dbs) : BatchLoader<(long Article, int? Number), KnowledgeVersion?>
{
    protected override async Task<Func<(long Article, int? Number), KnowledgeVersion?>> Fetch(IReadOnlyList<(long Article, int? Number)> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var ids = keys.Select(k => k.Article).ToList();
        var rows = (await db.Set<KnowledgeVersion>().AsNoTracking().Where(v => ids.Contains(v.ArticleId)).ToListAsync(ct)).ToLookup(v => v.ArticleId);
        return key => key.Number is { } number ? rows[key.Article].FirstOrDefault(v => v.Number == number) : rows[key.Article].MaxBy(v => v.Number);
    }
}

/// <summary>Articles by id, as the viewer may read them.</summary>
[Needs(KnowledgeArticle.Read)]
internal sealed class KnowledgeArticleNodes(IDbContextFactory<AfterSalesDb> dbs) : RowNodes<AfterSalesDb, KnowledgeArticle>(dbs)
{
    protected override IQueryable<KnowledgeArticle> Rows(AfterSalesDb db, Caller caller) => Readable(db, caller).Include(a => a.Tags);

    /// <summary>What somebody may read: what is published for him; whoever writes also what is not.</summary>
    public static IQueryable<KnowledgeArticle> Readable(AfterSalesDb db, Caller caller)
    {
        var audience = KnowledgeArticle.For(caller);
        var all = caller.Can(Caller.Staff) && caller.Can(KnowledgeArticle.Write);
        return db.Set<KnowledgeArticle>().AsNoTracking().Where(a => all || (a.PublishedVersion != null && a.Audience >= audience));
    }
}

/// <summary>Reads of articles.</summary>
[Extends(typeof(Query)), Needs(Platform.AfterSales.KnowledgeArticle.Read)]
internal sealed class KnowledgeQueries(IDbContextFactory<AfterSalesDb> dbs, Caller caller)
{
    /// <summary>One article; null when there is none or the viewer may not read it.</summary>
    /// <param name="id">Global id.</param>
    /// <param name="nodes">Loads it.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<KnowledgeArticle?> KnowledgeArticle([Id("KnowledgeArticle")] long id, INodeSource<KnowledgeArticle> nodes, CancellationToken ct) => (await nodes.Load([id], caller, ct)).GetValueOrDefault(id);

    /// <summary>Articles that the viewer may read, newest first unless asked otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="search">Words of title, text or what it is about, in any script; all must occur. Parts of Chinese words are found, parts of others are not. At most 100 characters.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<KnowledgeArticle>> KnowledgeArticles(PageRequest<KnowledgeArticle> page, string? search, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = KnowledgeArticleNodes.Readable(db, caller);
        if (Words.Sought(search) is not { } words) return await page.Read(rows);
        var terms = SearchTerms.Sought(words).ToList();
        var found = db.Set<KnowledgeTerm>().Where(t => terms.Contains(t.Term)).GroupBy(t => t.ArticleId).Where(g => g.Count() == terms.Count).Select(g => g.Key);
        return await page.Read(terms.Count == 0 ? rows.Where(_ => false) : rows.Where(a => found.Contains(a.Id)));
    }
}
