using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Migrations;

namespace Platform.Kernel.Stock;

/// <summary>Errors of stock keeping.</summary>
public static class StockErrors
{
    /// <summary>More was asked for than is free.</summary>
    public static readonly ErrorCode Short = new("STOCK_SHORT", "Only {available} of {item} are available, {wanted} were asked for.", "{item}可用库存仅{available}，需要{wanted}。");
}

/// <summary>
/// A module's stock: movements and levels. Levels change by one conditional UPDATE, so that any number of concurrent reservations can
/// neither promise a piece twice nor lose one. Call inside a transaction (<see cref="BeginAsync"/>) that the unit of work commits.
/// </summary>
public static class StockBook
{
    /// <summary>Opens the unit's transaction unless it is open.</summary>
    /// <remarks>On SQLite it queues for the one writer's turn and keeps it until the context is disposed of or the transaction is given up.</remarks>
    public static Task BeginAsync(ModuleDb db, CancellationToken ct) => db.BeginAsync(ct);

    /// <summary>Gives the unit's transaction up: nothing that the stock book did in it remains. Rows that are only tracked stay tracked.</summary>
    public static Task GiveUpAsync(ModuleDb db, CancellationToken ct) => db.GiveUpAsync(ct);

    /// <summary>
    /// The level of one item in one condition at one place, locked until the transaction ends; null when there never was any. Call it before
    /// any other read of the transaction: a snapshot that is older than the lock would show an old figure.
    /// </summary>
    public static async Task<StockLevel?> LockAsync(ModuleDb db, string item, long location, StockCondition condition, CancellationToken ct)
    {
        await Level(db, item, location, condition).ExecuteUpdateAsync(s => s.SetProperty(l => l.OnHand, l => l.OnHand), ct);
        return await FindAsync(db, item, location, condition, ct);
    }

    /// <summary>The level as this unit of work sees it, its own changes included; null when there never was any.</summary>
    public static async Task<StockLevel?> FindAsync(ModuleDb db, string item, long location, StockCondition condition, CancellationToken ct)
        => Added(db, item, location, condition) ?? await Level(db, item, location, condition).AsNoTracking().FirstOrDefaultAsync(ct);

    /// <summary>Promises pieces of one place; false when fewer are free, and then nothing changed.</summary>
    public static async Task<bool> TryReserveAsync(ModuleDb db, string item, long location, StockCondition condition, long quantity, CancellationToken ct)
        => await Level(db, item, location, condition).Where(l => l.OnHand - l.Reserved >= quantity)
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.Reserved, l => l.Reserved + quantity), ct) == 1;

    /// <summary>Takes a promise back.</summary>
    public static async Task UnreserveAsync(ModuleDb db, string item, long location, StockCondition condition, long quantity, CancellationToken ct)
    {
        if (await Level(db, item, location, condition).Where(l => l.Reserved >= quantity).ExecuteUpdateAsync(s => s.SetProperty(l => l.Reserved, l => l.Reserved - quantity), ct) != 1)
            throw new InvalidOperationException($"Fewer than {quantity} of {item} are reserved at location {location}.");
    }

    /// <summary>Moves goods and writes the movement. A reserved quantity is taken out of the promise at the same time.</summary>
    /// <exception cref="Refused"><see cref="StockErrors.Short"/>; nothing changed.</exception>
    public static async Task MoveAsync(ModuleDb db, StockMovement movement, bool reserved, CancellationToken ct)
    {
        var (item, quantity, condition) = (movement.Item, movement.Quantity, movement.Condition);
        if (quantity <= 0) throw new ArgumentOutOfRangeException(nameof(movement), "A movement moves at least one piece.");
        if (movement.FromLocationId is { } source && Added(db, item, source, condition) is { } fresh)
        {
            if (fresh.OnHand < quantity) throw new Refused(StockErrors.Short, null, ("item", item), ("available", fresh.OnHand), ("wanted", quantity));
            fresh.OnHand -= quantity;
        }
        else if (movement.FromLocationId is { } from)
        {
            var promised = reserved ? quantity : 0;
            if (await Level(db, item, from, condition).Where(l => l.OnHand >= quantity && l.Reserved >= promised && l.OnHand - quantity >= l.Reserved - promised)
                .ExecuteUpdateAsync(s => s.SetProperty(l => l.OnHand, l => l.OnHand - quantity).SetProperty(l => l.Reserved, l => l.Reserved - promised), ct) != 1)
            {
                var free = await Level(db, item, from, condition).Select(l => (long?)(l.OnHand - l.Reserved)).FirstOrDefaultAsync(ct);
                throw new Refused(StockErrors.Short, null, ("item", item), ("available", free ?? 0), ("wanted", quantity));
            }
        }
        if (movement.ToLocationId is { } goal && Added(db, item, goal, condition) is { } started) started.OnHand += quantity;
        else if (movement.ToLocationId is { } to && await Level(db, item, to, condition).ExecuteUpdateAsync(s => s.SetProperty(l => l.OnHand, l => l.OnHand + quantity), ct) == 0)
            db.Add(new StockLevel { Item = item, LocationId = to, Condition = condition, OnHand = quantity });
        db.Add(movement);
    }

    /// <summary>Stock at a past moment in all conditions, summed from the movements up to and including it.</summary>
    public static async Task<long> AsOfAsync(ModuleDb db, string item, long location, DateTime at, CancellationToken ct)
        => await db.Set<StockMovement>().Where(m => m.Item == item && m.At <= at && (m.ToLocationId == location || m.FromLocationId == location))
            .SumAsync(m => m.ToLocationId == location ? m.Quantity : -m.Quantity, ct);

    /// <summary>Adds an empty level for an item that was never at a place.</summary>
    public static StockLevel Open(ModuleDb db, string item, long location, StockCondition condition)
        => db.Add(new StockLevel { Item = item, LocationId = location, Condition = condition }).Entity;

    // A level that this unit has just made is not in the database yet: a second movement must find it here, not make it again.
    static StockLevel? Added(ModuleDb db, string item, long location, StockCondition condition)
        => db.ChangeTracker.Entries<StockLevel>().Where(e => e.State == EntityState.Added).Select(e => e.Entity)
            .FirstOrDefault(l => l.Item == item && l.LocationId == location && l.Condition == condition);

    static IQueryable<StockLevel> Level(ModuleDb db, string item, long location, StockCondition condition)
        => db.Set<StockLevel>().Where(l => l.Item == item && l.LocationId == location && l.Condition == condition);

    /// <summary>Maps <c>stock_movements</c> and <c>stock_levels</c>.</summary>
    public static void MapStock(this ModelBuilder model)
    {
        model.Entity<StockMovement>(e =>
        {
            e.ToTable("stock_movements");
            e.Property(x => x.Item).Code(60);
            e.Property(x => x.Cause).Code(120);
            e.Property(x => x.Reason).HasMaxLength(200);
            e.HasIndex(x => x.Cause).IsUnique();
            e.HasIndex(x => new { x.Item, x.At });
        });
        model.Entity<StockLevel>(e =>
        {
            e.ToTable("stock_levels");
            e.Ignore(x => x.Available);
            e.Property(x => x.Item).Code(60);
            e.HasIndex(x => new { x.Item, x.LocationId, x.Condition }).IsUnique();
            e.HasIndex(x => x.LocationId);
        });
    }
}

/// <summary>Creates the stock tables of a module; subclass it with the module's prefix and a version.</summary>
public abstract class StockMigration : ModuleMigration
{
    /// <inheritdoc />
    public sealed override void Up()
    {
        if (!Has("stock_movements"))
            Table("stock_movements").WithColumn("Item").AsCode(this, 60).NotNullable().WithColumn("Quantity").AsInt64().NotNullable()
                .WithColumn("FromLocationId").AsInt64().Nullable().WithColumn("ToLocationId").AsInt64().Nullable().WithColumn("Condition").AsInt32().NotNullable()
                .WithColumn("Cause").AsCode(this, 120).NotNullable().WithColumn("At").AsUtc().NotNullable().WithColumn("By").AsInt64().Nullable()
                .WithColumn("Reason").AsText(200).Nullable();
        Unique("stock_movements", "Cause");
        Index("stock_movements", "Item", "At");
        if (!Has("stock_levels"))
            Table("stock_levels").WithColumn("Item").AsCode(this, 60).NotNullable().WithColumn("LocationId").AsInt64().NotNullable().WithColumn("Condition").AsInt32().NotNullable()
                .WithColumn("OnHand").AsInt64().NotNullable().WithColumn("Reserved").AsInt64().NotNullable();
        Unique("stock_levels", "Item", "LocationId", "Condition");
        Index("stock_levels", "LocationId");
    }
}
