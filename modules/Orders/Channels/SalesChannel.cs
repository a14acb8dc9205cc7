namespace Platform.Orders;

/// <summary>A sales channel or shop.</summary>
internal sealed class SalesChannel : Aggregate
{
    SalesChannel() { }

    public SalesChannel(string code, ChannelKind kind, string name, string? connection)
    {
        Code = code;
        Change(kind, name, connection, true);
    }

    /// <summary>Code, unique.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Where orders come from.</summary>
    public ChannelKind Kind { get; private set; }

    /// <summary>Name for people.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The connector that pulls its orders; null when people type them in.</summary>
    public string? Connection { get; private set; }

    /// <summary>Whether it takes orders.</summary>
    public bool IsActive { get; private set; }

    internal void Change(ChannelKind kind, string name, string? connection, bool active)
        => (Kind, Name, Connection, IsActive) = (kind, name, connection, active);
}
