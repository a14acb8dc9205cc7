using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Customers.Visits;

namespace Platform.Customers.Leads;

/// <summary>What became of leads.</summary>
/// <param name="Key">What is counted: an interest, the global id of an account, a type of document; empty for all together, and for leads that have none.</param>
/// <param name="Leads">Leads that were recorded in the time.</param>
/// <param name="Open">Of them, those that have not ended.</param>
/// <param name="Converted">Of them, those that became business, whenever that was.</param>
/// <param name="Lost">Of them, those of which nothing came.</param>
/// <param name="ConversionPercent">Converted of all, in percent with one decimal; 0 without leads.</param>
/// <param name="WonMinor">What those in the currency asked for brought, minor units.</param>
internal sealed record LeadFigure(string Key, int Leads, int Open, int Converted, int Lost, double ConversionPercent, long WonMinor);

internal sealed class LeadFigureType : ObjectType<LeadFigure>
{
    public LeadFigureType() => ShowsAll();
}

/// <summary>Leads by id.</summary>
[Needs(LeadRights.Read)]
internal sealed class LeadNodes(IDbContextFactory<CustomersDb> dbs) : RowNodes<CustomersDb, Lead>(dbs)
{
    protected override IQueryable<Lead> Rows(CustomersDb db, Caller caller) => db.Visible<Lead>(caller.Scope(LeadRights.Read));
}

/// <summary>Reads of leads.</summary>
[Extends(typeof(Query)), Needs(LeadRights.Read)]
internal sealed class LeadQueries(IDbContextFactory<CustomersDb> dbs, Caller caller)
{
    const int LongestDays = 366;

    /// <summary>Leads within the viewer's reach, newest first unless asked otherwise; with SELF the viewer's own.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<Lead>> Leads(PageRequest<Lead> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<Lead>(caller.Scope(LeadRights.Read)));
    }

    /// <summary>How many leads of a time became business, and what they brought; counted from the rows that <c>leads</c> lists.</summary>
    /// <param name="from">First day in China.</param>
    /// <param name="to">Last day, inclusive; within 366 days.</param>
    /// <param name="by">What is counted apart.</param>
    /// <param name="currency">ISO 4217 of the money; CNY when not given.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<IReadOnlyList<LeadFigure>> LeadFigures(DateOnly from, DateOnly to, LeadBreakdown by, string? currency, CancellationToken ct)
    {
        if (to < from || to.DayNumber - from.DayNumber >= LongestDays) throw new Refused(CommonErrors.OutOfRange, "to", ("min", Day(from)), ("max", Day(from.AddDays(LongestDays - 1))));
        var (begin, end, money) = (BusinessDay.Begins(from), BusinessDay.Begins(to.AddDays(1)), currency ?? "CNY");
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await db.Visible<Lead>(caller.Scope(LeadRights.Read)).Where(l => l.CreatedAt >= begin && l.CreatedAt < end)
            .GroupBy(l => new { l.Interest, l.OwnerId, l.OriginType, l.State, l.Currency }).Select(g => new { g.Key.Interest, g.Key.OwnerId, g.Key.OriginType, g.Key.State, g.Key.Currency, Count = g.Count(), Won = g.Sum(l => l.WonMinor ?? 0) }).ToListAsync(ct);
        return [.. rows.GroupBy(r => by switch
        {
            LeadBreakdown.Interest => Kernel.Flow.Flow<Lead, LeadInterest>.Screaming(r.Interest),
            LeadBreakdown.Owner => r.OwnerId is { } owner ? GlobalId.Encode("Account", owner) : "",
            LeadBreakdown.Origin => r.OriginType ?? "",
            _ => "",
        }).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g =>
        {
            int Of(LeadState state) => g.Where(r => r.State == state).Sum(r => r.Count);
            var (all, won, lost) = (g.Sum(r => r.Count), Of(LeadState.Converted), Of(LeadState.Lost));
            return new LeadFigure(g.Key, all, all - won - lost, won, lost, Math.Round(100.0 * won / all, 1), g.Where(r => r.Currency == money).Sum(r => r.Won));
        })];
    }

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
