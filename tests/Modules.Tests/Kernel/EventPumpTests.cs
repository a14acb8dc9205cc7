using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;

namespace Platform.Modules.Tests.Kernel;

[Collection("poison")]
public sealed class EventPumpTests
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task Every_event_takes_effect_once_and_in_order(Provider provider)
    {
        await using var kernel = await KernelFixture.StartAsync(provider);
        for (var i = 0; i < 20; i++)
        {
            var thing = (await kernel.MakeAsync("物" + i, $"make-{i:0000}")).Result!;
            for (var n = 1; n <= 3; n++) Assert.Empty((await kernel.BumpAsync(thing, n, $"bump-{i:0000}-{n}")).Errors);
        }
        // Four pumps at once stand for four instances of the host.
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => kernel.DeliverAllAsync(400)));
        var effects = await kernel.ReadAsync(db => db.Set<Effect>().OrderBy(e => e.Id).ToListAsync());
        Assert.Equal(80, effects.Count);
        Assert.Equal(80, effects.Select(e => e.EventKey).Distinct().Count());
        Assert.All(await kernel.ReadAsync(db => db.Set<DeliveryRow>().ToListAsync()), d => Assert.Equal(DeliveryState.Done, d.State));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_poison_event_is_set_aside_and_others_go_on(Provider provider)
    {
        await using var kernel = await KernelFixture.StartAsync(provider);
        var bad = (await kernel.MakeAsync("毒", "make-bad")).Result!;
        await kernel.BumpAsync(bad, 1, "bump-bad");
        await kernel.MakeAsync("好", "make-good");
        WhenThingChanged.Poison = "毒";
        try { await kernel.DeliverAllAsync(60); }
        finally { WhenThingChanged.Poison = null; }
        var deliveries = await kernel.ReadAsync(db => db.Set<DeliveryRow>().OrderBy(d => d.Id).ToListAsync());
        Assert.Equal([DeliveryState.Dead, DeliveryState.Ready, DeliveryState.Done], deliveries.Select(d => d.State));
        Assert.Contains("always fails", deliveries[0].Error);
        // Redelivering the first lets the one that waited behind it follow.
        await kernel.ReadAsync(db => db.Set<DeliveryRow>().Where(d => d.State == DeliveryState.Dead).ExecuteUpdateAsync(s => s.SetProperty(d => d.State, DeliveryState.Ready).SetProperty(d => d.Attempts, 0)));
        await kernel.DeliverAllAsync();
        Assert.Equal(3, await kernel.ReadAsync(db => db.Set<Effect>().CountAsync()));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Events_for_a_module_that_is_off_wait_and_replay_once(Provider provider)
    {
        await using var kernel = await KernelFixture.StartAsync(provider);
        kernel.On = false;
        for (var i = 0; i < 5; i++) await kernel.MakeAsync("物" + i, $"make-{i:0000}");
        await kernel.DeliverAllAsync();
        Assert.Equal(5, await kernel.ReadAsync(db => db.Set<DeliveryRow>().CountAsync(d => d.State == DeliveryState.Parked)));
        Assert.Equal(0, await kernel.ReadAsync(db => db.Set<Effect>().CountAsync()));
        kernel.On = true;
        await kernel.DeliverAllAsync();
        await kernel.DeliverAllAsync();
        Assert.Equal(5, await kernel.ReadAsync(db => db.Set<Effect>().CountAsync()));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_claim_whose_owner_died_is_taken_over(Provider provider)
    {
        await using var kernel = await KernelFixture.StartAsync(provider);
        await kernel.MakeAsync("物", "make-0000");
        await kernel.ReadAsync(db => db.Set<DeliveryRow>().ExecuteUpdateAsync(s => s.SetProperty(d => d.State, DeliveryState.Claimed).SetProperty(d => d.ClaimedBy, "dead").SetProperty(d => d.LeaseUntil, DateTime.UtcNow.AddSeconds(-1))));
        await kernel.DeliverAllAsync();
        Assert.Equal(1, await kernel.ReadAsync(db => db.Set<Effect>().CountAsync()));
    }
}
