using GraphQL.DataLoader;
using Platform.Contracts.AfterSales;

namespace Platform.Orders;

/// <summary>What Orders adds to a case.</summary>
[Extends(typeof(ICase))]
internal static class CaseOrder
{
    /// <summary>The order it is about, with its whole trade record; null when it is about none or the viewer may not see that order.</summary>
    [Needs(OrderFlow.Read), Requires(nameof(ICase.OrderId))]
    public static IDataLoaderResult<Order?>? Order([Parent] ICase it, OrderById loader) => it.OrderId is { } id ? loader.Load(id) : null;
}
