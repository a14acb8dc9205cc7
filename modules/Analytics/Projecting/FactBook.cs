using Microsoft.EntityFrameworkCore;

namespace Platform.Analytics.Projecting;

/// <summary>Finds the fact of a document, or begins it. While facts are being rebuilt nobody else writes them.</summary>
internal sealed class FactBook(AnalyticsDb db)
{
    bool? _free;

    /// <exception cref="Postpone">Facts are being rebuilt; the event is taken in afterwards.</exception>
    public async Task<T> Of<T>(Func<T> begin, CancellationToken ct, params object[] key) where T : Fact
    {
        if (db.Work?.Action != EventReplay.Action)
        {
            _free ??= !await db.Set<Rebuild>().AsNoTracking().AnyAsync(r => r.State == RebuildState.Running, ct);
            if (_free == false) throw new Postpone(TimeSpan.FromSeconds(2));
        }
        if (await db.FindAsync<T>(key, ct) is { } found) return found;
        var fact = begin();
        db.Add(fact);
        return fact;
    }

    /// <summary>The case a document is about, when it is about one.</summary>
    public static long? CaseOf(SubjectRef subject) => subject.Type == "Case" ? subject.Id : null;
}
