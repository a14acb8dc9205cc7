namespace Platform.Contracts.AfterSales;

/// <summary>A work order (派工单) as other modules may extend it in the schema.</summary>
public interface IWorkOrder
{
    /// <summary>Its id within AfterSales.</summary>
    long Id { get; }

    /// <summary>The number people quote.</summary>
    string Number { get; }

    /// <summary>For whom the work is done; null for work without a customer.</summary>
    long? PartyId { get; }

    /// <summary>Where, within Customers; null when the place is only written as text.</summary>
    long? LocationId { get; }
}
