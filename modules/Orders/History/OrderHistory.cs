namespace Platform.Orders;

/// <summary>
/// Takes over an order that took place elsewhere by making its facts happen again under today's rules, so that books, quantities and
/// states agree. The context's unit of work must have <see cref="UnitOfWork.History"/>: events are kept as facts and set nothing off.
/// </summary>
internal static class OrderHistory
{
    public static Order Add(OrdersDb db, HistoricalOrder past)
    {
        if (db.Work is not { History: true }) throw new InvalidOperationException("History is taken over in a unit of work with History = true.");
        var order = Order.FromHistory(past.Content);
        db.Add(order); // lines and journals need ids
        order.Relive(past);
        return order;
    }
}
