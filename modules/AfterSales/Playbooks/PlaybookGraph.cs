using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>What people need for playbooks.</summary>
internal static class PlaybookPermissions
{
    public const string Write = "aftersales:playbook:write";
}

/// <summary>What clients see of a playbook.</summary>
internal sealed class PlaybookType : ObjectType<Playbook>
{
    public PlaybookType()
    {
        Shows(p => p.Kind);
        Shows("version", p => p.Version == 0 ? (long?)null : p.Version).Reads(nameof(Playbook.Version)).Described("Version; null for one that is there from the start and was never changed.");
        Shows(p => p.Name);
        Shows(p => p.Steps);
    }
}

/// <summary>What clients see of a step.</summary>
internal sealed class PlaybookStepType : ObjectType<PlaybookStep>
{
    public PlaybookStepType()
    {
        Shows(s => s.Position);
        Shows(s => s.Code);
        Shows(s => s.Zh);
        Shows(s => s.En);
        Shows(s => s.IsMandatory);
    }
}

/// <summary>Reads of playbooks.</summary>
[Extends(typeof(Query))]
[Needs(CasePermissions.Notes)]
internal sealed class PlaybookQueries(PlaybookShelf shelf)
{
    /// <summary>The playbook of every kind that has one.</summary>
    /// <param name="ct">Ends with the request.</param>
    public async Task<IReadOnlyList<Playbook>> Playbooks(CancellationToken ct) => [.. (await shelf.All(ct)).Values.OrderBy(p => p.Kind)];
}

/// <summary>The playbook on a case.</summary>
[Extends(typeof(Case))]
internal sealed class CaseStepFields
{
    /// <summary>The steps of the playbook of its kind, in order, and how far each is. Staff only.</summary>
    [Needs(CasePermissions.Notes), Requires(nameof(Case.Id), nameof(Case.Kind))]
    public IDataLoaderResult<IReadOnlyList<CaseStep>> Steps([Parent] Case it, StepsByCase loader) => loader.Load((it.Id, it.Kind));
}

/// <summary>Steps of cases.</summary>
internal sealed class StepsByCase(IDbContextFactory<AfterSalesDb> dbs, PlaybookShelf shelf, Caller caller) : BatchLoader<(long Id, CaseKind Kind), IReadOnlyList<CaseStep>>
{
    protected override async Task<Func<(long Id, CaseKind Kind), IReadOnlyList<CaseStep>>> Fetch(IReadOnlyList<(long Id, CaseKind Kind)> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var ids = keys.Select(k => k.Id).ToList();
        var (marks, books) = ((await db.Set<StepMark>().AsNoTracking().Where(m => ids.Contains(m.CaseId)).ToListAsync(ct)).ToLookup(m => m.CaseId), await shelf.All(ct));
        return key => [.. (books.GetValueOrDefault(key.Kind)?.Steps ?? []).Select(s => Of(s, marks[key.Id].FirstOrDefault(m => m.Step == s.Code)))];
    }

    CaseStep Of(PlaybookStep step, StepMark? mark) => new(step.Code, step.Text(caller.Locale), step.IsMandatory,
        mark is null ? CaseStepState.Open : mark.IsSkipped ? CaseStepState.Skipped : CaseStepState.Done, mark?.Note, mark?.By, mark?.At);
}
