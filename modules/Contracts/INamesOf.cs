namespace Platform.Contracts;

/// <summary>Gives names for people of one type of thing, for lists and reports of other modules. Registered by the module that owns the type.</summary>
public interface INamesOf
{
    /// <summary>The type's name in the schema, such as <c>Team</c>.</summary>
    string Type { get; }

    /// <summary>Id → name; unknown ids are absent.</summary>
    Task<IReadOnlyDictionary<long, string>> Names(IReadOnlyCollection<long> ids, CancellationToken ct);
}
