using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>
/// Keeps the words of cases beside them, in the save in which a title or description changes, so that no use case can forget it; and finds cases by them. Both databases walk the same index.
/// </summary>
internal static class CaseIndex
{
    const int Most = 400;

    /// <summary>The words of a case.</summary>
    public static IReadOnlyCollection<string> Of(string title, string? description) => [.. SearchTerms.Lean(title).Union(SearchTerms.Lean(description)).Take(Most)];

    /// <summary>Follows what is about to be saved.</summary>
    public static async Task FollowAsync(AfterSalesDb db, CancellationToken ct)
    {
        foreach (var entry in db.ChangeTracker.Entries<Case>().ToList())
        {
            var it = entry.Entity;
            if (entry.State == EntityState.Added) db.AddRange(Of(it.Title, it.Description).Select(t => new CaseTerm { CaseId = it.Id, Term = t }));
            else if (entry.State == EntityState.Modified && (entry.Property(c => c.Title).IsModified || entry.Property(c => c.Description).IsModified))
            {
                var (now, before) = (Of(it.Title, it.Description), await db.Set<CaseTerm>().AsTracking().Where(t => t.CaseId == it.Id).ToListAsync(ct));
                db.RemoveRange(before.Where(t => !now.Contains(t.Term)));
                db.AddRange(now.Except(before.Select(t => t.Term)).Select(t => new CaseTerm { CaseId = it.Id, Term = t }));
            }
        }
    }

    /// <summary>
    /// Cases in which everything occurs that somebody typed: Chinese by its pairs of neighbours (a single character anywhere), other words by how they begin. Nothing that could be
    /// found in the text finds nothing.
    /// </summary>
    public static IQueryable<Case> Found(this IQueryable<Case> rows, AfterSalesDb db, string search)
    {
        var terms = SearchTerms.Sought(search);
        if (terms.Count == 0) return rows.Where(_ => false);
        foreach (var term in terms)
            rows = SearchTerms.IsPair(term) ? rows.Where(c => db.Set<CaseTerm>().Any(t => t.CaseId == c.Id && t.Term == term)) : rows.Where(c => db.Set<CaseTerm>().Any(t => t.CaseId == c.Id && t.Term.StartsWith(term)));
        return rows;
    }
}
