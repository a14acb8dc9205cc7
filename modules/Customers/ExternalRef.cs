namespace Platform.Customers;

/// <summary>The key under which another system knows a party; unique per system.</summary>
internal sealed class ExternalRef : Entity
{
    public const int LongestSystem = 40, LongestKey = 64;

    ExternalRef() { }

    public ExternalRef(string system, string key) => (System, Key) = (system, key);

    /// <summary>The party that is meant.</summary>
    public long PartyId { get; private set; }

    /// <summary>The other system, at most 40 ASCII characters.</summary>
    public string System { get; private set; } = "";

    /// <summary>Its key there, at most 64 ASCII characters; upper and lower case differ.</summary>
    public string Key { get; private set; } = "";
}
