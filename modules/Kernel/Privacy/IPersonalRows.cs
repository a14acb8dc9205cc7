using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Platform.Kernel.Data;
using Platform.Kernel.Security;

namespace Platform.Kernel.Privacy;

/// <summary>
/// Says where a module keeps what it knows of a person. One answer serves export and erasure, so that what a person is shown and what is taken away
/// are the same. Asked whether the module is on or off: its tables stay, and so do people's rights. Found by scanning; one per module.
/// </summary>
public interface IPersonalRows
{
    /// <summary>The module's context, in which the sets are read and emptied.</summary>
    ModuleDb Db { get; }

    /// <summary>The person's rows as far as they can be found from the ids known by now; asked again until nothing new turns up.</summary>
    IEnumerable<PersonalSet> Of(Person who);

    /// <summary>Uploaded files that show or tell about the person.</summary>
    Task<IReadOnlyList<long>> Files(Person who, CancellationToken ct) => Task.FromResult<IReadOnlyList<long>>([]);

    /// <summary>Row types whose texts are other people's names by nature, such as staff: an equal name there is a namesake's.</summary>
    IReadOnlyCollection<Type> Spared => [];

    /// <summary>Whatever emptying columns cannot do.</summary>
    /// <returns>How much there was to do; 0 when it was done before.</returns>
    Task<int> AlsoErase(Person who, CancellationToken ct) => Task.FromResult(0);
}

/// <summary>Some rows about a person and what in them is personal.</summary>
public abstract class PersonalSet
{
    /// <summary>Graph or type name of the rows.</summary>
    public abstract string Name { get; }

    internal abstract Type RowType { get; }

    /// <summary>
    /// Readable columns besides the encrypted ones that are emptied; in all others only the person's own names and numbers are made unreadable. A column
    /// that must not be empty is named with what it gets, such as <c>Answers=[]</c>.
    /// </summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>True for rows that are of no use without the person: they go.</summary>
    public bool Removes { get; init; }

    /// <summary>True for what tells who the person is: emptied after all else, because it is what all else is found by.</summary>
    public bool Identifies { get; init; }

    internal abstract Task<IReadOnlyList<long>> Ids(CancellationToken ct);

    internal abstract Task<IReadOnlyList<Entity>> Page(long after, int most, bool tracked, CancellationToken ct);

    internal IReadOnlyList<IProperty> Personal(ModuleDb db)
        => [.. db.Model.FindEntityType(RowType)!.GetProperties().Where(p => p.ClrType == typeof(string) && (IsEncrypted(p) || p.Name.EndsWith("Index", StringComparison.Ordinal) || Columns.Any(c => Column(c) == p.Name)))];

    static string Column(string declared) => declared.Split('=')[0];

    internal string? Instead(string column) => Columns.FirstOrDefault(c => c.StartsWith(column + "=", StringComparison.Ordinal))?[(column.Length + 1)..];

    internal static bool IsEncrypted(IProperty property) => property.PropertyInfo?.IsDefined(typeof(EncryptedAttribute), true) == true;
}

/// <inheritdoc />
/// <param name="rows">The rows; not narrowed by anybody's scope.</param>
public sealed class PersonalSet<T>(IQueryable<T> rows) : PersonalSet where T : Entity
{
    /// <inheritdoc />
    public override string Name => typeof(T).Name;

    internal override Type RowType => typeof(T);

    internal override async Task<IReadOnlyList<long>> Ids(CancellationToken ct) => await rows.Select(r => r.Id).ToListAsync(ct);

    internal override async Task<IReadOnlyList<Entity>> Page(long after, int most, bool tracked, CancellationToken ct)
        => await (tracked ? rows.AsTracking() : rows.AsNoTracking()).Where(r => r.Id > after).OrderBy(r => r.Id).Take(most).ToListAsync(ct);
}
