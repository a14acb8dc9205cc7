using System.Text.Json;

namespace Platform.Administration.Importing;

/// <summary>Reasons as they are stored, so that they can be worded later in any language.</summary>
internal static class StoredReasons
{
    public static string Write(IEnumerable<Reason> reasons) => JsonSerializer.Serialize(reasons.Select(r => new Stored(r.Code.Code, r.Field, r.Args)));

    public static IReadOnlyList<UserError> Read(string? stored, ErrorCatalog catalog, string locale) => stored is null ? []
        : [.. JsonSerializer.Deserialize<Stored[]>(stored)!.Select(s => UserError.Of(new Reason(catalog.Find(s.Code), s.Field, s.Args), locale))];

    sealed record Stored(string Code, string? Field, IReadOnlyDictionary<string, string>? Args);
}
