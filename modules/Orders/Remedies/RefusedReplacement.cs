namespace Platform.Orders;

/// <summary>A replacement that was decided and could not be made. It is kept, so that the same decision told once more is not carried out when it could be by then: something else was decided meanwhile.</summary>
internal sealed class RefusedReplacement : Entity
{
    /// <summary>The decision, as <see cref="Remedy.Key"/> names it; unique.</summary>
    public string RemedyKey { get; init; } = "";

    /// <summary>The order.</summary>
    public long OrderId { get; init; }

    /// <summary>Why, as an error code.</summary>
    public string Code { get; init; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; init; }
}
