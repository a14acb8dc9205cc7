using System.Collections.Concurrent;

namespace Platform.Customers.Surveys;

/// <summary>
/// Counts links that did not exist, per client address. Nobody guesses 256 bits; but whoever tries is told to wait before the database is asked, besides
/// the host's own limit of requests per address.
/// </summary>
internal sealed class TokenGuesses(TimeProvider time)
{
    public const int Most = 20;
    const int MostAddresses = 10_000;
    static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    readonly ConcurrentDictionary<string, (DateTimeOffset Since, int Wrong)> _wrong = new();

    /// <exception cref="Refused">Too many wrong links came from this address; says how long to wait.</exception>
    public void Check(string? address)
    {
        if (!_wrong.TryGetValue(address ?? "", out var known) || known.Wrong < Most) return;
        var left = known.Since + Window - time.GetUtcNow();
        if (left > TimeSpan.Zero) throw new Refused(GraphErrors.RateLimited, null, ("seconds", (int)Math.Ceiling(left.TotalSeconds)));
    }

    public void Count(string? address)
    {
        var now = time.GetUtcNow();
        if (_wrong.Count > MostAddresses)
            foreach (var (old, known) in _wrong) if (known.Since + Window < now) _wrong.TryRemove(old, out _);
        _wrong.AddOrUpdate(address ?? "", (now, 1), (_, known) => known.Since + Window < now ? (now, 1) : (known.Since, known.Wrong + 1));
    }
}
