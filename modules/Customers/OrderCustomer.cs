using GraphQL.DataLoader;
using Platform.Contracts.Orders;
using Platform.Customers.Loading;

namespace Platform.Customers;

/// <summary>What Customers adds to an order.</summary>
[Extends(typeof(IOrder))]
internal static class OrderCustomer
{
    /// <summary>Who bought; null when nobody knows or the viewer may not see that party.</summary>
    [Needs(Permissions.Read), Requires(nameof(IOrder.PartyId))]
    public static IDataLoaderResult<Party?>? Customer([Parent] IOrder order, PartyById loader) => order.PartyId is { } id ? loader.Load(id) : null;
}
