using FluentMigrator;
using Microsoft.EntityFrameworkCore;
using Platform.Contracts;
using Platform.Kernel;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Migrations;
using Platform.Kernel.Errors;
using Platform.Kernel.Events;
using Platform.Kernel.Graph;
using Platform.Kernel.Ledger;
using Platform.Kernel.Stock;

namespace Platform.Modules.Tests.Kernel;

/// <summary>A module that exists only here: it shows what the Kernel promises to every module.</summary>
public sealed class TestsModule : Module
{
    public override string Prefix => "fix_";
    public override Type Db => typeof(FixtureDb);
}

public sealed class FixtureDb(DbContextOptions<FixtureDb> options) : ModuleDb(options)
{
    protected override string Prefix => "fix_";

    protected override void Map(ModelBuilder model)
    {
        model.Entity<Thing>(e => e.ToTable("things"));
        model.Entity<Effect>(e => e.ToTable("effects"));
        model.MapLedger();
        model.MapStock();
    }
}

public sealed class Thing : ScopedAggregate
{
    public string Name { get; set; } = "";
    public int Count { get; set; }

    [Protected]
    public string? Secret { get; set; }

    public static Thing Make(string name, OrgPath org)
    {
        var thing = new Thing { Name = name, Org = org, Secret = "13812345678" };
        thing.Record(() => new ThingChanged(thing.Id, name, 0));
        return thing;
    }

    public void Bump()
    {
        Count++;
        Record(() => new ThingChanged(Id, Name, Count));
    }
}

public sealed class Effect : Entity
{
    public long ThingId { get; init; }
    public int Count { get; init; }
    public required string EventKey { get; init; }
}

public sealed record ThingChanged(long ThingId, string Name, int Count) : IEvent;

public sealed class WhenThingChanged(FixtureDb db, Delivery delivery) : IReaction<ThingChanged>
{
    public static volatile string? Poison;

    public Task On(ThingChanged e, CancellationToken ct)
    {
        if (Poison is not null && e.Name == Poison) throw new InvalidOperationException("This one always fails.");
        db.Add(new Effect { ThingId = e.ThingId, Count = e.Count, EventKey = delivery.EventKey });
        return Task.CompletedTask;
    }
}

public sealed record MakeThingInput : MutationInput
{
    public required string Name { get; init; }
}

/// <summary>Makes a thing.</summary>
[Needs("fixture:thing:make")]
public sealed class MakeThing(FixtureDb db) : Mutation<MakeThingInput, Thing>
{
    public override Task<Thing> Run(MakeThingInput input, CancellationToken ct)
    {
        var thing = Thing.Make(input.Name, new OrgPath(1));
        db.Add(thing);
        return input.Name.Length == 0 ? throw new Refused(CommonErrors.Required, "name") : Task.FromResult(thing);
    }
}

public sealed record BumpThingInput : ChangeInput;

/// <summary>Counts a thing up.</summary>
[Needs("fixture:thing:make")]
public sealed class BumpThing(FixtureDb db) : Mutation<BumpThingInput, Thing>
{
    public override async Task<Thing> Run(BumpThingInput input, CancellationToken ct)
    {
        var thing = await db.Take<Thing>(input, Scope, null, ct);
        thing.Bump();
        return thing;
    }
}

internal sealed class Things(IDbContextFactory<FixtureDb> dbs) : INodeSource<Thing>
{
    public async Task<IReadOnlyDictionary<long, Thing>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Visible<Thing>(RowScope.Everything).Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
    }
}

[Migration(1)]
public sealed class M1 : SystemTablesMigration
{
    protected override string Prefix => "fix_";
}

[Migration(2)]
public sealed class M2 : ModuleMigration
{
    protected override string Prefix => "fix_";

    public override void Up()
    {
        if (!Has("things")) Table("things").Scoped().Tracked().WithColumn("Name").AsText(200).NotNullable().WithColumn("Count").AsInt32().NotNullable().WithColumn("Secret").AsText(200).Nullable();
        if (!Has("effects")) Table("effects").WithColumn("ThingId").AsInt64().NotNullable().WithColumn("Count").AsInt32().NotNullable().WithColumn("EventKey").AsText(200).NotNullable();
    }
}

[Migration(3)]
public sealed class M3 : LedgerMigration
{
    protected override string Prefix => "fix_";
}

[Migration(4)]
public sealed class M4 : StockMigration
{
    protected override string Prefix => "fix_";
}
