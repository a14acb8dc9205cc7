using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>A case is not settled while mandatory steps of its playbook are open.</summary>
internal sealed class OpenSteps(IDbContextFactory<AfterSalesDb> dbs, PlaybookShelf shelf) : ICaseGuard
{
    public async Task<IReadOnlyDictionary<long, Reason>> Hindering(CaseEnd end, IReadOnlyCollection<long> caseIds, CancellationToken ct)
    {
        if (end != CaseEnd.Resolve || caseIds.Count == 0) return new Dictionary<long, Reason>();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var kinds = await db.Set<Case>().Where(c => caseIds.Contains(c.Id)).Select(c => new { c.Id, c.Kind }).ToListAsync(ct);
        var books = await shelf.All(ct);
        var marks = (await db.Set<StepMark>().AsNoTracking().Where(m => caseIds.Contains(m.CaseId)).Select(m => new { m.CaseId, m.Step }).ToListAsync(ct)).ToLookup(m => m.CaseId, m => m.Step);
        return kinds.Select(k => (k.Id, Open: (books.GetValueOrDefault(k.Kind)?.Steps ?? []).Where(s => s.IsMandatory && !marks[k.Id].Contains(s.Code)).Select(s => s.Code).ToList()))
            .Where(k => k.Open.Count > 0).ToDictionary(k => k.Id, k => new Reason(CaseErrors.StepsOpen, null, Refused.Arguments([("steps", string.Join(", ", k.Open))])));
    }
}
