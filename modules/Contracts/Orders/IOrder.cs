namespace Platform.Contracts.Orders;

/// <summary>An order as other modules may extend it in the schema.</summary>
public interface IOrder
{
    /// <summary>Its id within Orders.</summary>
    long Id { get; }

    /// <summary>The number people quote.</summary>
    string Number { get; }

    /// <summary>The customer; null when nobody knows who bought.</summary>
    long? PartyId { get; }
}
