namespace Platform.Contracts.AfterSales;

/// <summary>A dispute about a trade as other modules may extend it in the schema.</summary>
public interface IDispute
{
    /// <summary>Its id within AfterSales.</summary>
    long Id { get; }

    /// <summary>The number people quote.</summary>
    string Number { get; }

    /// <summary>The order it is about, within Orders.</summary>
    long OrderId { get; }

    /// <summary>The buyer; null when unknown.</summary>
    long? PartyId { get; }
}
