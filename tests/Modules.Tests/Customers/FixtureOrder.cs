using Platform.Contracts.Orders;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Graph;

namespace Platform.Modules.Tests.Customers;

/// <summary>Stands for an order, so that what Customers adds to orders can be seen without Orders.</summary>
internal sealed class FixtureOrder(long? partyId) : IOrder
{
    public long Id => 1;

    /// <summary>The number.</summary>
    public string Number => "S1";

    public long? PartyId => partyId;
}

internal sealed class FixtureOrderType : ObjectType<FixtureOrder>
{
    public FixtureOrderType()
    {
        Name = "Order";
        Shows(o => o.Number);
    }
}

[Extends(typeof(Query)), Needs("fixture:order:read")]
internal static class FixtureOrders
{
    /// <summary>One order for each customer, and one without.</summary>
    /// <param name="customers">The customers.</param>
    public static IReadOnlyList<FixtureOrder> Orders([Id("Party")] IReadOnlyList<long> customers) => [.. customers.Select(c => new FixtureOrder(c)), new FixtureOrder(null)];
}

/// <summary>Stands for an organisation unit.</summary>
internal sealed class FixtureUnit : Entity;

internal sealed class FixtureUnitType : ObjectType<FixtureUnit>
{
    public FixtureUnitType()
    {
        Name = "OrgUnit";
        Shows(u => u.Id);
    }
}
