using Platform.Kernel.Data;

namespace Platform.Kernel.Graph;

/// <summary>
/// Loads rows by id for <c>node(id:)</c> and <c>nodes(ids:)</c>. Found by scanning and registered scoped. The class declares its permission
/// with <see cref="NeedsAttribute"/>; without it nobody but the program itself gets a row.
/// </summary>
public interface INodeSource<T> where T : Entity
{
    /// <summary>The rows that exist and that the caller may see, by id; every other id is left out, so the two cases look the same.</summary>
    Task<IReadOnlyDictionary<long, T>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct);
}
