using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;
using Platform.Kernel.Files;
using Platform.Kernel.Security;

namespace Platform.Kernel.Privacy;

/// <summary>All that all modules, on or off, keep of one person: to be handed over, or to be taken away.</summary>
public sealed class PersonalData(ModuleRegistry modules, IServiceScopeFactory scopes, FieldCipher cipher)
{
    const int Page = 200, MostRounds = 6;

    /// <summary>Every row about the person in clear, by module and type; what serves only the program (indexes, hashes, tokens) is left out.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, object?>>>>> ExportAsync(Person who, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var answers = await GatherAsync(scope.ServiceProvider, who, ct);
        var all = new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, object?>>>>();
        foreach (var module in answers.GroupBy(a => modules.OwnerOf(a.GetType()).Name))
        {
            var types = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, object?>>>();
            foreach (var sets in module.SelectMany(a => a.Of(who).Select(s => (a.Db, Set: s))).GroupBy(s => s.Set.Name))
            {
                var rows = new SortedDictionary<long, IReadOnlyDictionary<string, object?>>();
                foreach (var (db, set) in sets)
                    for (long after = 0; await set.Page(after, Page, false, ct) is { Count: > 0 } page; after = page[^1].Id)
                        foreach (var row in page) rows[row.Id] = PersonalRow.Show(db, row, cipher);
                if (rows.Count > 0) types[sets.Key] = [.. rows.Values];
            }
            if (types.Count > 0) all[module.Key] = types;
        }
        return all;
    }

    /// <summary>Files that show or tell about the person.</summary>
    public async Task<IReadOnlyList<long>> FilesAsync(Person who, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var files = new SortedSet<long>();
        foreach (var answer in await GatherAsync(scope.ServiceProvider, who, ct)) files.UnionWith(await answer.Files(who, ct));
        return [.. files];
    }

    /// <summary>
    /// Empties everything that is known of the person, each module in transactions of its own, so that it can be repeated after an interruption: rows,
    /// files, recorded events, audit trail, and whatever else holds a text that is the person's alone. Ids, amounts, times and codes stay.
    /// </summary>
    /// <param name="who">The person.</param>
    /// <param name="identity">True takes away what tells who it is, too; after that nothing can be found any more.</param>
    /// <param name="ct">Ends it between two batches.</param>
    /// <returns>How much there was to take away; when it is 0 nothing was left. Audit rows that are not sealed yet count although they stay until the next time.</returns>
    public async Task<long> EraseAsync(Person who, bool identity, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var answers = await GatherAsync(scope.ServiceProvider, who, ct);
        var spared = answers.SelectMany(a => a.Spared).ToHashSet();
        var (own, files, done) = (new TextMask(who.Own), new SortedSet<long>(), 0L);
        foreach (var answer in answers) files.UnionWith(await answer.Files(who, ct));
        if (files.Count > 0 && scope.ServiceProvider.GetService<IFileStore>() is { } store) done += await store.Erase([.. files], ct);
        // All traces before the first row: once rows are gone nothing leads to their events.
        foreach (var module in modules.All.Where(m => m.Db is not null))
        {
            await using var inner = scopes.CreateAsyncScope();
            var db = (ModuleDb)inner.ServiceProvider.GetRequiredService(module.Db!);
            var columns = answers.Where(a => modules.OwnerOf(a.GetType()) == module).SelectMany(a => a.Of(who)).GroupBy(s => s.Name).ToDictionary(g => g.Key, g => g.SelectMany(s => s.Personal(db)).Select(p => p.Name).ToHashSet());
            done += await new PersonalTraces(db, cipher, who).EraseAsync(columns, ct);
            done += await new PersonalSweep(db, cipher, who, spared).EraseAsync(ct);
        }
        foreach (var answer in answers)
        {
            done += await answer.AlsoErase(who, ct);
            foreach (var set in answer.Of(who).Where(s => identity || !s.Identifies).ToList()) done += await PersonalRow.EraseAsync(answer.Db, set, own, cipher, ct);
        }
        return done;
    }

    static async Task<IReadOnlyList<IPersonalRows>> GatherAsync(IServiceProvider services, Person who, CancellationToken ct)
    {
        var answers = services.GetServices<IPersonalRows>().ToList();
        for (var (round, more) = (0, true); more && round < MostRounds; round++)
        {
            more = false;
            foreach (var answer in answers)
                foreach (var set in answer.Of(who).ToList()) more |= who.Found(set.Name, await set.Ids(ct));
        }
        return answers;
    }
}
