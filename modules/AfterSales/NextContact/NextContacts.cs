using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Customers;

namespace Platform.AfterSales;

/// <summary>
/// Puts the card together in a number of statements that does not depend on how long the customer's history is: each reads a page by an index that begins with the party.
/// </summary>
internal sealed class NextContacts(IDbContextFactory<AfterSalesDb> dbs, IParties parties, NodeVisibility nodes, ArticleSuggestions suggestions, Caller caller)
{
    const int MostMatters = 10, MostPromises = 20, MostShown = 5;
    static readonly CaseState[] Open = [.. Enum.GetValues<CaseState>().Where(s => s < CaseState.Resolved)];
    static readonly WorkOrderState[] OpenWork = [.. Enum.GetValues<WorkOrderState>().Where(s => WorkFlow.StageOf(s) != WorkStage.Finished)];

    public async Task<NextContactCard?> OfAsync(long partyId, CancellationToken ct)
    {
        var family = (await parties.Family([partyId], ct)).GetValueOrDefault(partyId) ?? [partyId];
        var subject = new SubjectRef("Party", family[0]);
        if (!(await nodes.Visible([subject], false, caller, ct)).Contains(subject)) return null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (now, year) = (db.Now, db.Now.AddYears(-1));
        var seen = db.Visible<Case>(caller.Scope(CasePermissions.Read)).Where(c => c.PartyId != null && family.Contains(c.PartyId.Value));
        var cases = await seen.Where(c => Open.Contains(c.State)).OrderBy(c => c.DueSort).ThenByDescending(c => c.OpenedAt).Take(MostMatters).ToListAsync(ct);
        var work = await db.Visible<WorkOrder>(caller.Scope(WorkRights.Read)).Where(w => w.PartyId != null && family.Contains(w.PartyId.Value) && OpenWork.Contains(w.State)).OrderByDescending(w => w.Id).Take(MostMatters).ToListAsync(ct);
        var settled = await seen.Where(c => c.State == CaseState.Resolved || c.State == CaseState.Closed).OrderByDescending(c => c.OpenedAt).Take(MostShown).ToListAsync(ct);
        var habits = await seen.Where(c => c.OpenedAt >= year).GroupBy(c => new { c.Kind, c.ServiceItemCode }).Select(g => new { g.Key.Kind, g.Key.ServiceItemCode, Count = g.Count(), Last = g.Max(c => c.OpenedAt) })
            .OrderByDescending(g => g.Count).ThenByDescending(g => g.Last).Take(MostShown).ToListAsync(ct);
        var charges = await db.Visible<ServiceCharge>(caller.Scope(ChargeRights.Read)).Where(c => c.PartyId != null && family.Contains(c.PartyId.Value) && c.OpenMinor > 0).OrderBy(c => c.DueAt).Take(MostShown).ToListAsync(ct);
        var promises = await PromisesAsync(db, cases, work, now, ct);
        var reasons = new Reckoning(caller.Locale, now).Of(cases, work, settled, charges, promises, habits.Select(h => new CustomerHabit(h.Kind, h.ServiceItemCode, h.Count, h.Last)).ToList());
        var likeliest = reasons.Select(r => r.SubjectId).OfType<string>().Select(id => cases.Find(c => GlobalId.Encode("Case", c.Id) == id)).FirstOrDefault(c => c is not null) ?? cases.FirstOrDefault();
        var sought = likeliest is not null ? await ArticleSuggestions.OfCaseAsync(db, likeliest, null, null, null, ct)
            : new SoughtHelp(habits.Where(h => h.ServiceItemCode is not null).Take(1).Select(h => (KnowledgeTagKind.ServiceItem, h.ServiceItemCode!)).ToHashSet(), "");
        return new NextContactCard(family[0], now, [.. cases.Select(Matter), .. work.Select(Matter)], promises, [.. reasons.Take(MostShown)],
            [.. habits.Select(h => new CustomerHabit(h.Kind, h.ServiceItemCode, h.Count, h.Last))],
            caller.Can(KnowledgeArticle.Read) ? [.. (await suggestions.ForAsync(db, sought, ct)).Take(MostShown)] : [],
            caller.Can(Macro.Read) ? await MacrosAsync(db, likeliest?.Kind ?? habits.FirstOrDefault()?.Kind, ct) : []);
    }

    static async Task<IReadOnlyList<OpenPromise>> PromisesAsync(AfterSalesDb db, IReadOnlyList<Case> cases, IReadOnlyList<WorkOrder> work, DateTime now, CancellationToken ct)
    {
        var (caseIds, workIds) = (cases.Select(c => (long?)c.Id).ToList(), work.Select(w => (long?)w.Id).ToList());
        var clocks = await db.Set<ServiceLevel>().AsNoTracking().Where(l => caseIds.Contains(l.CaseId) || workIds.Contains(l.WorkOrderId))
            .Join(db.Set<SlaClock>().Where(k => (k.State == SlaClockState.Running || k.State == SlaClockState.Paused) && k.DueAt != null), l => l.Id, k => k.ServiceLevelId, (l, k) => new { l.CaseId, l.WorkOrderId, l.Number, k.Target, k.DueAt })
            .OrderBy(k => k.DueAt).Take(MostPromises).ToListAsync(ct);
        return [.. clocks.Select(k => new OpenPromise(Name(k.Target), k.WorkOrderId is { } w ? GlobalId.Encode("WorkOrder", w) : GlobalId.Encode("Case", k.CaseId!.Value), k.Number, k.DueAt!.Value, k.DueAt < now))
            .Concat(work.Where(w => w.ScheduledTo is not null && w.StartedAt is null).Select(w => new OpenPromise("VISIT", GlobalId.Encode("WorkOrder", w.Id), w.Number, w.ScheduledTo!.Value, w.ScheduledTo < now)))
            .OrderBy(p => p.DueAt).Take(MostPromises)];
    }

    static async Task<IReadOnlyList<Macro>> MacrosAsync(AfterSalesDb db, CaseKind? kind, CancellationToken ct)
    {
        var active = await db.Set<Macro>().AsNoTracking().Where(m => m.IsActive).Select(m => new { Macro = m, Uses = db.Set<MacroUse>().Count(u => u.MacroId == m.Id) }).OrderByDescending(m => m.Uses).ThenBy(m => m.Macro.Code).Take(100).ToListAsync(ct);
        return [.. active.Select(m => m.Macro).Where(m => m.Kinds.Count == 0 || (kind is { } k && m.Kinds.Contains(k))).Take(MostShown)];
    }

    static OpenMatter Matter(Case c) => new(GlobalId.Encode("Case", c.Id), c.Number, c.Title, Name(c.State), c.OpenedAt, c.DueAt);

    static OpenMatter Matter(WorkOrder w) => new(GlobalId.Encode("WorkOrder", w.Id), w.Number, w.Title, Name(w.State), w.CreatedAt, w.ScheduledTo ?? w.PromisedBy);

    internal static string Name<T>(T value) where T : struct, Enum => Kernel.Flow.Flow<object, T>.Screaming(value);
}
