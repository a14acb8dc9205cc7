namespace Platform.AfterSales;

/// <summary>Where a provider works.</summary>
internal sealed class Territory : Entity
{
    Territory() { }

    /// <summary>An area by the beginning of its division code.</summary>
    public Territory(string prefix, int priority) => (Prefix, Priority) = (prefix, priority);

    /// <summary>The provider.</summary>
    public long ServiceProviderId { get; private set; }

    /// <summary>Beginning of the Chinese division code: 35 is a province, 3505 a city, 350503 a district.</summary>
    public string Prefix { get; private set; } = "";

    /// <summary>Lower goes first among providers of the same area, 1 to 100.</summary>
    public int Priority { get; private set; }
}
