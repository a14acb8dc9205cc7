namespace Platform.Kernel.Graph;

/// <summary>
/// The schema that new requests use. Requests under way keep the one they began with: it is never disposed, only let go.
/// </summary>
public sealed class SchemaHolder(GraphSchemas schemas)
{
    readonly SemaphoreSlim _one = new(1, 1);
    GraphSchema? _current;

    /// <summary>The schema in use.</summary>
    /// <exception cref="InvalidOperationException">No set of modules was switched on yet.</exception>
    public GraphSchema Current => Volatile.Read(ref _current) ?? throw new InvalidOperationException("No schema yet: switch a set of modules on first.");

    /// <summary>False until the first switch.</summary>
    public bool IsReady => Volatile.Read(ref _current) is not null;

    /// <summary>After every switch; handlers must be quick and must not throw.</summary>
    public event Action<GraphSchema>? Switched;

    /// <summary>Builds the schema of a set and puts it into use; on an error the old one stays.</summary>
    public async Task<GraphSchema> Switch(IReadOnlySet<string> modules, CancellationToken ct = default)
    {
        await _one.WaitAsync(ct);
        try
        {
            if (_current is { } same && same.Modules.SetEquals(modules)) return same;
            var built = await Task.Run(() => schemas.Build(modules), ct);
            Volatile.Write(ref _current, built);
            Switched?.Invoke(built);
            return built;
        }
        finally { _one.Release(); }
    }
}
