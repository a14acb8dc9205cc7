namespace Platform.Contracts.AfterSales;

/// <summary>A return as other modules may extend it in the schema.</summary>
public interface IReturn
{
    /// <summary>Its id within AfterSales.</summary>
    long Id { get; }

    /// <summary>The number people quote.</summary>
    string Number { get; }

    /// <summary>The order the goods were bought with, within Orders; null for goods without an order.</summary>
    long? OrderId { get; }

    /// <summary>Who returns; null when unknown.</summary>
    long? PartyId { get; }
}
