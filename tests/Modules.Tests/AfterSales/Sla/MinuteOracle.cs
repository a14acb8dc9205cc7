namespace Platform.Modules.Tests.AfterSales.Sla;

/// <summary>
/// A clock as a person would check one with a wall clock and a notepad: it looks at every tick (a minute, or a second) in turn, asks whether people
/// work in it and whether the clock runs, and makes a stroke. It knows nothing of intervals.
/// </summary>
internal sealed class MinuteOracle
{
    /// <summary>What a person wrote down: from this tick on, this happened.</summary>
    public sealed record Happening(int At, string What, string? Waits = null, Terms? Terms = null);

    /// <summary>What a policy said; <c>Open[t]</c> tells whether tick t is working time.</summary>
    public sealed record Terms(bool[] Open, bool AroundTheClock, int Limit, int? WarnPercent, string[] PausedBy, int[] Steps, int? Promised);

    int _strokes;
    bool _isRunning = true, _isStopped;
    string? _waits;
    Terms _terms;
    int _termsSince;
    readonly List<(int At, int Strokes)> _strokeTimes = [];
    readonly List<(int At, bool Work)> _ranAt = [];

    MinuteOracle(Terms terms) => _terms = terms;

    public int? Due { get; private set; }
    public int? Warning { get; private set; }
    public int?[] Steps { get; private set; } = [];
    public int ConsumedAtEnd { get; private set; }
    public bool? InTime { get; private set; }

    /// <summary>Walks from the first tick to the horizon; <paramref name="asked"/> is when the count is read.</summary>
    public static MinuteOracle Walk(Terms first, IReadOnlyList<Happening> happenings, int start, int asked, int horizon)
    {
        var oracle = new MinuteOracle(first) { _termsSince = start };
        var next = 0;
        for (var tick = start; tick < horizon; tick++)
        {
            for (; next < happenings.Count && happenings[next].At == tick; next++) oracle.Take(happenings[next]);
            if (tick == asked) oracle.ConsumedAtEnd = oracle._strokes;
            if (!oracle._isRunning) continue;
            oracle._ranAt.Add((tick, oracle._terms.Open[tick]));
            if (!oracle._terms.AroundTheClock && !oracle._terms.Open[tick]) continue;
            oracle._strokes++;
            oracle._strokeTimes.Add((tick + 1, oracle._strokes));
        }
        oracle.Read(start, horizon);
        return oracle;
    }

    void Take(Happening happening)
    {
        switch (happening.What)
        {
            case "wait" when !_isStopped: _waits = happening.Waits; break;
            case "continue" when !_isStopped: _waits = null; break;
            case "retarget" when !_isStopped: (_terms, _termsSince) = (happening.Terms!, happening.At); break;
            case "stop" when !_isStopped: (_isStopped, _waits, _stoppedAt) = (true, null, happening.At); break;
            case "reopen": _isStopped = false; break;
            default: break;
        }
        _isRunning = !_isStopped && (_waits is null || !_terms.PausedBy.Contains(_waits));
    }

    int _stoppedAt;

    /// <summary>Reads the strokes in the light of the terms that held last.</summary>
    void Read(int start, int horizon)
    {
        Due = _terms.Promised ?? At(_terms.Limit, start);
        Warning = _terms.WarnPercent is not { } percent ? null
            : _terms.Promised is { } promised ? _termsSince + (int)Math.Ceiling((promised - _termsSince) * percent / 100m) : At((int)Math.Ceiling(_terms.Limit * percent / 100m), start);
        Steps = [.. _terms.Steps.Select(s => s < 0 ? _terms.Promised is { } p ? p + s : At(_terms.Limit + s, start) : Due is { } due ? PastDue(due, s) : null)];
        if (!_isStopped) return;
        var dueThen = Due;
        if (dueThen is null) // as if it had gone on when it stopped
        {
            var left = _terms.Limit - _strokes;
            var tick = _stoppedAt;
            for (; left > 0 && tick < horizon; tick++) if (_terms.AroundTheClock || _terms.Open[tick]) left--;
            dueThen = left > 0 ? int.MaxValue : tick;
        }
        InTime = _stoppedAt <= dueThen;
    }

    int? At(int strokes, int start) => strokes <= 0 ? start : _strokeTimes.Where(s => s.Strokes == strokes).Select(s => (int?)s.At).FirstOrDefault();

    int? PastDue(int due, int minutes)
    {
        if (minutes == 0) return due;
        foreach (var (at, work) in _ranAt)
            if (at >= due && work && --minutes == 0) return at + 1;
        return null;
    }
}
