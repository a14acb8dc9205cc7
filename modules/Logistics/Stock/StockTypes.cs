using Platform.Kernel.Stock;

namespace Platform.Logistics;

/// <summary>What the schema shows of a stock location.</summary>
internal sealed class StockLocationType : ObjectType<StockLocation>
{
    public StockLocationType()
    {
        Shows(l => l.Id);
        Shows(l => l.Version);
        Shows(l => l.Code);
        Shows(l => l.Name);
        Shows(l => l.Kind);
        Shows(l => l.Sellable);
        Shows(l => l.Priority);
        Shows(l => l.Open);
        Shows(l => l.Serves);
        Shows(l => l.ContactName);
        Shows(l => l.Phone);
        Shows(l => l.RegionCode);
        Shows(l => l.Region);
        Shows(l => l.Address);
        Shows(l => l.OrgId).AsId("OrgUnit");
        Shows(l => l.CreatedAt);
        Shows(l => l.UpdatedAt);
        DefaultOrder(l => l.Priority);
        DefaultOrder(l => l.Code);
    }
}

/// <summary>What the schema shows of a stock level.</summary>
internal sealed class StockLevelType : ObjectType<StockLevel>
{
    public StockLevelType()
    {
        Shows(l => l.Id);
        Shows(l => l.Item);
        Shows(l => l.LocationId).AsId(nameof(StockLocation));
        Shows(l => l.Condition);
        Shows(l => l.OnHand);
        Shows(l => l.Reserved);
        Shows("available", l => l.OnHand - l.Reserved).Reads(nameof(StockLevel.OnHand), nameof(StockLevel.Reserved)).Described("Pieces that can still be promised.");
        DefaultOrder(l => l.Item);
        DefaultOrder(l => l.LocationId);
    }
}

/// <summary>What the schema shows of a movement.</summary>
internal sealed class StockMovementType : ObjectType<StockMovement>
{
    public StockMovementType()
    {
        Shows(m => m.Id);
        Shows(m => m.Item);
        Shows(m => m.Quantity);
        Shows(m => m.FromLocationId).AsId(nameof(StockLocation));
        Shows(m => m.ToLocationId).AsId(nameof(StockLocation));
        Shows(m => m.Condition);
        Shows(m => m.Cause).NotFilterable().NotSortable();
        Shows(m => m.Reason).NotFilterable().NotSortable();
        Shows(m => m.At);
        Shows(m => m.By).AsId("Account");
        DefaultOrder(m => m.At, descending: true);
    }
}

/// <summary>What the schema shows of a ledger figure.</summary>
internal sealed class StockLedgerType : ObjectType<StockLedger>
{
    public StockLedgerType() => ShowsAll();
}

/// <summary>What the schema shows of a reservation.</summary>
internal sealed class ReservationType : ObjectType<Reservation>
{
    public ReservationType()
    {
        Shows(r => r.Id);
        Shows(r => r.Version);
        Shows(r => r.OrderId).AsId("Order");
        Shows(r => r.OrderNumber);
        Shows(r => r.State);
        Shows(r => r.Allocations);
        Shows(r => r.CreatedAt);
    }
}

/// <summary>What the schema shows of an allocation.</summary>
internal sealed class AllocationType : ObjectType<Allocation>
{
    public AllocationType()
    {
        Shows(a => a.Id);
        Shows(a => a.Sku);
        Shows(a => a.Name);
        Shows(a => a.LocationId).AsId(nameof(StockLocation));
        Shows(a => a.Quantity);
        Shows(a => a.State);
        Shows(a => a.ReservedAt);
        Shows(a => a.ExpiresAt);
        Shows(a => a.EndedAt);
    }
}
