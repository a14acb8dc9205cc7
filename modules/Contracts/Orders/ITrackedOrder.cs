namespace Platform.Contracts.Orders;

/// <summary>The little that somebody learns of an order who knows its number and the phone, as other modules may extend it in the schema.</summary>
public interface ITrackedOrder
{
    /// <summary>The order's id within Orders; never shown.</summary>
    long OrderId { get; }
}
