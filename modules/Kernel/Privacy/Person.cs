namespace Platform.Kernel.Privacy;

/// <summary>Somebody whose data are looked for in all modules: by the ids of the person's records, and by the texts the person can be recognised by.</summary>
/// <param name="PartyIds">The records of the person within Customers, merged ones included.</param>
/// <param name="Own">Names, phones, mail addresses and accounts in every spelling: taken out of whatever belongs to the person.</param>
/// <param name="Everywhere">Those that are nobody else's and too long to be met by chance: taken out of every text of the deployment.</param>
/// <param name="ContactIndexes">Blind indexes of the phones and addresses that nobody else has, as modules store them for people they know no record of.</param>
public sealed record Person(IReadOnlyList<long> PartyIds, IReadOnlyList<string> Own, IReadOnlyList<string> Everywhere, IReadOnlyList<PersonContact> ContactIndexes)
{
    readonly Dictionary<string, HashSet<long>> _documents = new() { ["Party"] = [.. PartyIds] };

    /// <summary>Ids of the rows of a type that turned out to be the person's so far, such as those of <c>Order</c>; what one module finds leads another one on.</summary>
    public IReadOnlyList<long> Of(string type) => _documents.TryGetValue(type, out var ids) ? [.. ids] : [];

    /// <summary>Types of which the person has rows.</summary>
    public IEnumerable<string> Types => _documents.Keys;

    /// <summary>Remembers rows; true when one of them was not known.</summary>
    internal bool Found(string type, IEnumerable<long> ids)
    {
        if (!_documents.TryGetValue(type, out var known)) _documents[type] = known = [];
        var before = known.Count;
        known.UnionWith(ids);
        return known.Count > before;
    }
}

/// <summary>A way to reach the person, in clear and normalised, for modules that keep a blind index of their own.</summary>
/// <param name="Text">Phone in E.164, or mail address in lower case.</param>
/// <param name="IsPhone">Whether it is a phone.</param>
public sealed record PersonContact(string Text, bool IsPhone);
