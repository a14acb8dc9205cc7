namespace Platform.Contracts.AfterSales;

/// <summary>A case as other modules may extend it in the schema.</summary>
public interface ICase
{
    /// <summary>Its id within AfterSales.</summary>
    long Id { get; }

    /// <summary>The number people quote.</summary>
    string Number { get; }

    /// <summary>Whose matter it is; null while nobody knows who called.</summary>
    long? PartyId { get; }

    /// <summary>The place it is about, within Customers; null when it is about no place.</summary>
    long? LocationId { get; }

    /// <summary>The order it is about, within Orders; null when it is about none.</summary>
    long? OrderId { get; }
}
