using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Kernel.Graph;

namespace Platform.Kernel.Timeline;

/// <summary>Merges the timelines that the modules keep. What belongs to a module that is off is left out, and the rest stays in order.</summary>
public sealed class TimelineReader(ModuleRegistry modules, IModuleSwitch on, IServiceScopeFactory scopes, TimelineCatalog catalog, NodeVisibility nodes)
{
    /// <summary>A reader who may see few of the documents must not make one page read without end.</summary>
    const int MostRounds = 20;

    /// <summary>One page in causal order, oldest first.</summary>
    /// <param name="type">Type of the subject in the schema.</param>
    /// <param name="ids">The subject under all ids it is known by.</param>
    /// <param name="least">Entries for this audience and wider ones.</param>
    /// <param name="first">Entries wanted.</param>
    /// <param name="after">Cursor; null begins at the start.</param>
    /// <param name="sees">True for a viewer to whom even entries of documents without a source of their own are shown.</param>
    /// <param name="caller">Who looks: entries about documents that he may not see are left out.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<TimelineEntry>> Read(string type, IReadOnlyCollection<long> ids, TimelineVisibility least, int first, string? after, bool sees, Caller caller, CancellationToken ct)
    {
        var (at, found, more) = (after is null ? null : TimelinePosition.Decode(after), new List<(TimelinePosition At, TimelineEntry Entry)>(), true);
        for (var round = 0; round < MostRounds && found.Count <= first && more; round++)
        {
            var wanted = Math.Max(first + 1, 20);
            var merged = await PositionsAsync(type, ids, least, at, wanted, ct);
            more = merged.Count == wanted;
            if (merged.Count == 0) break;
            at = merged[^1];
            var rows = await RowsAsync([.. merged.Distinct()], ct);
            var visible = await nodes.Visible([.. rows.Select(r => new SubjectRef(r.Event.SubjectType, r.Event.SubjectId)).Where(s => s.Type != type || !ids.Contains(s.Id)).Distinct()], sees, caller, ct);
            found.AddRange(rows.Where(r => (r.Event.SubjectType == type && ids.Contains(r.Event.SubjectId)) || visible.Contains(new SubjectRef(r.Event.SubjectType, r.Event.SubjectId)))
                .Select(r => (r.At, Entry(r, caller.Locale))));
        }
        var page = found.Take(first).ToList();
        var hasNext = found.Count > first || more;
        return new Connection<TimelineEntry>
        {
            Nodes = [.. page.Select(p => p.Entry)], Edges = [.. page.Select(p => new Edge<TimelineEntry>(p.Entry, p.At.Encode()))],
            PageInfo = new PageInfo
            {
                HasNextPage = hasNext, HasPreviousPage = after is not null, StartCursor = page.Count > 0 ? page[0].At.Encode() : null,
                // A page that was given up early goes on where the search stopped.
                EndCursor = found.Count > first ? page.Count > 0 ? page[^1].At.Encode() : after : at?.Encode(),
            },
        };
    }

    /// <summary>The entry of one event on a subject's timeline; null when there is none or the caller may not see it.</summary>
    public async Task<TimelineEntry?> One(SubjectRef subject, Module module, long eventId, TimelineVisibility least, bool sees, Caller caller, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = (ModuleDb)scope.ServiceProvider.GetRequiredService(module.Db!);
        var found = await db.Set<TimelineRow>().AsNoTracking().Where(r => r.SubjectType == subject.Type && r.SubjectId == subject.Id && r.EventId == eventId && r.Visibility >= least)
            .Join(db.Set<EventRow>(), r => r.EventId, e => e.Id, (r, e) => new { Row = r, Event = e }).FirstOrDefaultAsync(ct);
        if (found is null) return null;
        var source = new SubjectRef(found.Event.SubjectType, found.Event.SubjectId);
        if (source != subject && !(await nodes.Visible([source], sees, caller, ct)).Contains(source)) return null;
        return Entry(new Row(new TimelinePosition(found.Row.At, found.Row.Depth, module.Name, eventId), found.Event), caller.Locale);
    }

    /// <summary>
    /// Where the next entries stand, in order. The modules' tables lie in one database, so that one statement asks them all; an entry may come once for each id of the subject.
    /// </summary>
    async Task<List<TimelinePosition>> PositionsAsync(string type, IReadOnlyCollection<long> ids, TimelineVisibility least, TimelinePosition? after, int wanted, CancellationToken ct)
    {
        var (live, values) = (modules.All.Where(m => m.Db is not null && on.IsOn(m.Name)).ToList(), new List<object>());
        if (live.Count == 0) return [];
        var where = $"SubjectType = {Value(type)} AND SubjectId IN ({string.Join(", ", ids.Select(i => Value(i)))}) AND Visibility >= {Value((int)least)}";
        if (after is not null) where += $" AND `At` >= {Value(after.At)} AND (`At` > {Value(after.At)} OR Depth > {Value(after.Depth)} OR (Depth = {Value(after.Depth)} AND EventId > ";
        var sql = string.Join(" UNION ALL ", live.Select((m, n) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"SELECT * FROM (SELECT {n} AS Module, `At`, Depth, EventId FROM {m.Prefix}timeline WHERE {where}{(after is null ? "" : Value(after.EventIdFor(m.Name)) + "))")} ORDER BY `At`, Depth, EventId LIMIT {wanted}) AS m{n}")));
        await using var scope = scopes.CreateAsyncScope();
        var db = (ModuleDb)scope.ServiceProvider.GetRequiredService(live[0].Db!);
        var found = await db.Database.SqlQueryRaw<Standing>(sql, [.. values]).ToListAsync(ct);
        return [.. found.Select(f => new TimelinePosition(DateTime.SpecifyKind(f.At, DateTimeKind.Utc), f.Depth, live[f.Module].Name, f.EventId)).Order().Take(wanted)];

        string Value(object value)
        {
            values.Add(value);
            return $"{{{values.Count - 1}}}";
        }
    }

    /// <summary>The events at these places.</summary>
    async Task<IReadOnlyList<Row>> RowsAsync(IReadOnlyList<TimelinePosition> places, CancellationToken ct)
    {
        var events = await Task.WhenAll(places.GroupBy(p => p.Module).Select(async group =>
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = (ModuleDb)scope.ServiceProvider.GetRequiredService(modules.All.Single(m => m.Name == group.Key).Db!);
            var ids = group.Select(p => p.EventId).ToList();
            return (Module: group.Key, Rows: await db.Set<EventRow>().AsNoTracking().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, ct));
        }));
        var of = events.ToDictionary(e => e.Module, e => e.Rows);
        return [.. places.Where(p => of[p.Module].ContainsKey(p.EventId)).Select(p => new Row(p, of[p.Module][p.EventId]))];
    }

    TimelineEntry Entry(Row row, string locale)
    {
        var e = row.Event;
        var happened = catalog.Find(e.Type) is { } known ? EventJson.Read(e.Data, known) as ITimelined : null;
        var text = happened is null ? null : catalog.Of(happened.GetType());
        return new TimelineEntry($"{row.At.Module}:{e.Id}", e.Type, happened is null ? e.Type : TimelineTitle.Of(text!, happened, locale), e.OccurredAt, row.At.Module,
            GlobalId.Encode(nodes.NameOf(e.SubjectType), e.SubjectId), happened?.Money(), happened?.Amount(), text?.Visibility ?? TimelineVisibility.Internal, e.Actor, e.CorrelationId, e.CausationId);
    }

    sealed record Row(TimelinePosition At, EventRow Event);

    /// <summary>A place as the statement gives it; the module by its number in it.</summary>
    sealed record Standing(int Module, DateTime At, int Depth, long EventId);
}
