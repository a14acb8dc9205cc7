namespace Platform.Administration.Sessions;

/// <summary>Lets only as many password checks run as there are processors: hashing is dear, and a flood of sign-ins must not starve the rest.</summary>
internal sealed class PasswordGate
{
    const int LongestQueue = 2000;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    readonly SemaphoreSlim _places = new(Math.Max(1, Environment.ProcessorCount));
    int _waiting;

    /// <summary>A place, to be disposed of; null when too many wait.</summary>
    public async Task<IDisposable?> EnterAsync(CancellationToken ct)
    {
        if (Interlocked.Increment(ref _waiting) > LongestQueue)
        {
            Interlocked.Decrement(ref _waiting);
            return null;
        }
        try { return await _places.WaitAsync(Patience, ct) ? new Place(_places) : null; }
        finally { Interlocked.Decrement(ref _waiting); }
    }

    sealed class Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
