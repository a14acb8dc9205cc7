using System.Collections.Concurrent;
using Platform.Contracts;
using Platform.Contracts.Orders;

namespace Platform.Modules.Tests.Logistics;

/// <summary>Orders as the test says they are.</summary>
internal sealed class OrdersPlayed : IOrders
{
    public static readonly Receiver Xiaoming = new("王小明", "13812345678", "310115", "世纪大道100号1203室", "上海市 浦东新区", "200120");

    readonly ConcurrentDictionary<long, OrderToShip> _orders = new();

    public ConcurrentDictionary<long, bool> Secured { get; } = new();

    public OrderPlaced Place(long id, params (string Sku, long Quantity)[] lines)
    {
        var all = lines.Select((l, i) => new LineToShip(id * 10 + i, l.Sku, "短袖T恤 " + l.Sku, l.Quantity)).ToList();
        _orders[id] = new OrderToShip(id, $"DD{id:D6}", World.Quanzhou, Xiaoming, null, null, ShippingState.Pending, all);
        return new OrderPlaced(id, $"DD{id:D6}", null, new Money(9900, "CNY"), [.. all.Select(l => new PlacedLine(l.LineId, l.Sku, l.Quantity))]);
    }

    public void Change(long id, Func<OrderToShip, OrderToShip> change) => _orders[id] = change(_orders[id]);

    public Task<IReadOnlyDictionary<long, bool>> FundsSecured(IReadOnlyCollection<long> orderIds, CancellationToken ct)
        => Task.FromResult<IReadOnlyDictionary<long, bool>>(orderIds.ToDictionary(o => o, o => Secured.GetValueOrDefault(o)));

    public Task<IReadOnlyDictionary<long, OrderToShip>> ToShip(IReadOnlyCollection<long> orderIds, CancellationToken ct)
        => Task.FromResult<IReadOnlyDictionary<long, OrderToShip>>(orderIds.Where(_orders.ContainsKey).ToDictionary(o => o, o => _orders[o]));
}
