using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>Reads of disputes.</summary>
[Extends(typeof(Query)), Needs(DisputeRights.Read)]
internal sealed class DisputeQueries(IDbContextFactory<AfterSalesDb> dbs, Caller caller)
{
    /// <summary>One dispute; null when there is none or the viewer may not see it.</summary>
    /// <param name="id">Global id.</param>
    /// <param name="nodes">Loads it.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Dispute?> Dispute([Id("Dispute")] long id, INodeSource<Dispute> nodes, CancellationToken ct) => (await nodes.Load([id], caller, ct)).GetValueOrDefault(id);

    /// <summary>Disputes within the viewer's reach, newest first unless asked otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="search">Number of the dispute or of the order, or a SKU in dispute, exactly; at most 100 characters.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<Dispute>> Disputes(PageRequest<Dispute> page, string? search, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = db.Visible<Dispute>(caller.Scope(DisputeRights.Read));
        return await page.Read(Words.Sought(search) is { } word ? rows.Where(d => d.Number == word || d.OrderNumber == word || d.Lines.Any(l => l.Sku == word)) : rows);
    }
}

/// <summary>Disputes by id.</summary>
[Needs(DisputeRights.Read)]
internal sealed class DisputeNodes(IDbContextFactory<AfterSalesDb> dbs) : WorkNodes<Dispute>(dbs, DisputeRights.Read), INodeSource<Dispute>
{
    protected override IQueryable<Dispute> With(IQueryable<Dispute> rows) => AfterSalesDb.Whole(rows);
}

/// <summary>Live changes of disputes.</summary>
[Extends(typeof(Subscription))]
internal sealed class DisputeChanges(ChangeFeed feed, INodeSource<Dispute> nodes, Caller caller)
{
    /// <summary>A dispute each time something happened to it, as the viewer may see it then; ends when the viewer may not see it.</summary>
    /// <param name="id">Global id of the dispute.</param>
    /// <param name="ct">Ends with the subscription.</param>
    [Needs(DisputeRights.Read)]
    public IAsyncEnumerable<Dispute> DisputeChanged([Id("Dispute")] long id, CancellationToken ct) => feed.Follow(id, nodes, caller, ct);
}
