using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Platform.Analytics.Freezing;

/// <summary>Keeps the figures of a month that is over: from then on every figure, report and drill-down of it answers the same, with a hash as proof.</summary>
[Needs(Permission)]
internal sealed class FreezeMonth(AnalyticsDb db, Months months) : Mutation<FreezeMonth.FreezeMonthInput, FrozenMonth>
{
    public const string Permission = "analytics:month:freeze";

    /// <summary>Which month.</summary>
    internal sealed record FreezeMonthInput : MutationInput
    {
        /// <summary>The month, yyyy-MM; it must be over.</summary>
        public required string Month { get; init; }
    }

    public override async Task<FrozenMonth> Run(FreezeMonthInput input, CancellationToken ct)
    {
        var first = months.Read(input.Month);
        if (!months.IsOver(first)) throw new Refused(AnalyticsErrors.MonthNotOver, "month", ("month", input.Month));
        if (await db.Set<FrozenMonth>().AnyAsync(m => m.Month == input.Month, ct)) throw new Refused(AnalyticsErrors.MonthFrozen, "month", ("month", input.Month));
        if (await db.Set<Rebuild>().AnyAsync(r => r.State == RebuildState.Running, ct)) throw new Refused(AnalyticsErrors.RebuildRunning, "month");
        var (from, to) = months.Of(first);
        var month = FrozenMonth.Of(input.Month, from, to);
        db.Add(month);
        return month;
    }
}

/// <summary>Finds frozen months for replays of the mutation and for <c>node</c>.</summary>
[Needs(FigureQueries.Read)]
internal sealed class FrozenMonthSource(IDbContextFactory<AnalyticsDb> dbs) : RowNodes<AnalyticsDb, FrozenMonth>(dbs)
{
    protected override IQueryable<FrozenMonth> Rows(AnalyticsDb db, Caller caller) => db.Set<FrozenMonth>().AsNoTracking();
}

/// <summary>Copies what every figure counts in the month.</summary>
internal sealed class WhenMonthFreezeRequested(AnalyticsDb db) : IReaction<MonthFreezeRequested>
{
    public async Task On(MonthFreezeRequested e, CancellationToken ct)
    {
        var month = await db.Set<FrozenMonth>().SingleAsync(m => m.Id == e.FrozenMonthId, ct);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var rows = 0L;
        foreach (var figure in FigureCatalog.All.Values.OrderBy(f => f.Code))
            foreach (var row in await new FigureQuestion(figure.Code, month.From, month.To).Narrow(figure.Rows(db)).OrderBy(r => r.DocumentType).ThenBy(r => r.DocumentId).ThenBy(r => r.At).ToListAsync(ct))
            {
                db.Add(FrozenRow.Keep(month.Id, figure.Code, row));
                hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
                    $"{(int)figure.Code}|{row.DocumentType}|{row.DocumentId}|{row.At:O}|{row.Hit}|{row.Amount}|{row.OrgId}|{row.Kind}|{row.Channel}|{row.ServiceItem}|{row.TeamId}|{row.OwnerId}|{row.ProviderId}\n")));
                rows++;
            }
        month.Keep(rows, Convert.ToHexStringLower(hash.GetHashAndReset()), db.Now);
    }
}

/// <summary>Which months are frozen.</summary>
[Extends(typeof(Query))]
internal sealed class FrozenMonthQueries(IDbContextFactory<AnalyticsDb> dbs)
{
    /// <summary>Months whose figures stay as they were, oldest first unless asked otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs(FigureQueries.Read)]
    public async Task<Connection<FrozenMonth>> FrozenMonths(PageRequest<FrozenMonth> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Set<FrozenMonth>());
    }
}
