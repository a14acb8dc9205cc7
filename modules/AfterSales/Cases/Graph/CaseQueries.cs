using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>Reads of cases.</summary>
[Extends(typeof(Query))]
[Needs(CasePermissions.Read)]
internal sealed class CaseQueries(IDbContextFactory<AfterSalesDb> dbs, Caller caller)
{
    /// <summary>One case; null when there is none or the viewer may not see it.</summary>
    /// <param name="id">Global id.</param>
    /// <param name="row">What is asked of it.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Case?> Case([Id("Case")] long id, RowRequest<Case> row, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await row.Read(db.Visible<Case>(caller.Scope(CasePermissions.Read)).Where(c => c.Id == id));
    }

    /// <summary>One case by its number; null when there is none or the viewer may not see it.</summary>
    /// <param name="number">Complete number.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Case?> CaseByNumber(string number, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var tidy = number.Trim();
        return await db.Visible<Case>(caller.Scope(CasePermissions.Read)).FirstOrDefaultAsync(c => c.Number == tidy, ct);
    }

    /// <summary>Cases within the viewer's reach, newest first unless asked otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="search">A number, or words of title and description, of any script; all must occur: Chinese by pairs of neighbouring characters, other words by how they begin. At most 100 characters.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<Case>> Cases(PageRequest<Case> page, string? search, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(Found(db, db.Visible<Case>(caller.Scope(CasePermissions.Read)), search));
    }

    static IQueryable<Case> Found(AfterSalesDb db, IQueryable<Case> rows, string? search)
    {
        if (Words.Sought(search) is not { } word) return rows;
        return IsNumber(word) ? rows.Where(c => c.Number == word) : rows.Found(db, word);
    }

    static bool IsNumber(string word) => word.Length is > 10 and <= 40 && word.StartsWith("CS", StringComparison.Ordinal) && word.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0;
}
