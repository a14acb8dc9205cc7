using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Platform.Host.Plugins;
using Platform.Kernel.Plugins;
using Platform.Sdk;

namespace Platform.Tests.Plugins;

/// <summary>Plugins come and go while the host runs.</summary>
public sealed class SwapTests
{
    private const string Account = """{"account":"abc"}""";

    [Theory]
    [InlineData("Good", "fixture.good", Account)]
    [InlineData("OwnDelivery", "platform.own-delivery", """{"webhookSecret":"0123456789abcdef"}""")]
    [InlineData("LedgerEscrow", "platform.ledger-escrow", """{"webhookSecret":"0123456789abcdef"}""")]
    public async Task Twenty_unloads_leave_nothing_in_memory(string package, string id, string configuration)
    {
        await using var bench = await new PluginBench().With(package).Connect("one", id, configuration).Start();
        for (var round = 0; round < 20; round++)
        {
            var code = await UseAndUnload(bench, package, id);
            for (var i = 0; i < 50 && code.IsAlive; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                await Task.Delay(10);
            }
            Assert.False(code.IsAlive, $"still in memory after unload {round + 1}");
            Assert.Equal(PluginStanding.Active, (await bench.Operations.ReplaceAsync(package, default)).Standing);
        }
    }

    [Fact]
    public async Task A_leaking_plugin_unloads_for_the_host_all_the_same()
    {
        await using var bench = await new PluginBench().With("Leaking").Connect("one", "fixture.leaking").Start();
        var code = Code(bench, "Leaking");
        Assert.Equal(PluginStanding.Unloaded, (await bench.Operations.UnloadAsync("fixture.leaking", default))!.Standing);
        Assert.Null(bench.Ports.Find<ICourier>("one"));
        Assert.Equal("PLUGIN_UNLOADED", bench.Connection("one").Code);
        // That it is still there shows that the test above can see a leak.
        for (var i = 0; i < 10; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Assert.True(code.IsAlive);
    }

    [Fact]
    public async Task A_swap_under_load_fails_no_call()
    {
        await using var bench = await new PluginBench().With("Good").Connect("good", "fixture.good", """{"account":"abc","wait":3}""").Start();
        var courier = bench.Ports.Find<ICourier>("good")!;
        using var over = new CancellationTokenSource();
        var callers = Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var answers = new List<Result<CourierServices>>();
            while (!over.IsCancellationRequested) answers.Add(await courier.Services(new ServicesRequest(), PluginBench.Call(), default));
            return answers;
        })).ToList();
        await Task.Delay(200);
        bench.With("GoodV2");
        Assert.Equal(PluginStanding.Active, (await bench.Operations.ReplaceAsync("GoodV2", default)).Standing);
        await Task.Delay(200);
        Assert.Equal(PluginStanding.Active, (await bench.Operations.ReplaceAsync("Good", default)).Standing);
        await Task.Delay(100);
        await over.CancelAsync();
        var all = (await Task.WhenAll(callers)).SelectMany(each => each).ToList();
        Assert.All(all, answer => Assert.IsType<Ok<CourierServices>>(answer));
        Assert.Equal(["v1", "v2"], all.Select(answer => ((Ok<CourierServices>)answer).Value.Services[0].Name).Distinct().Order());
        Assert.Equal(PluginStanding.Unloaded, bench.Plugin("GoodV2").Standing);
    }

    [Fact]
    public async Task A_bad_replacement_leaves_the_old_version_at_work()
    {
        await using var bench = await new PluginBench().With("Good").Connect("good", "fixture.good", Account).Start();
        bench.With("GoodV2");
        Manifest.Edit(bench, "GoodV2", text => text.Replace("\"required\": [\"account\"]", "\"required\": [\"account\", \"region\"]", StringComparison.Ordinal).Replace("\"perHour\"", "\"region\"", StringComparison.Ordinal));
        var refused = await bench.Operations.ReplaceAsync("GoodV2", default);
        Assert.Equal((PluginStanding.Faulted, "CONFIG_INVALID"), (refused.Standing, refused.Code));
        Assert.Contains("region", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(PluginStanding.Active, bench.Plugin("Good").Standing);
        Assert.Equal("NAME_UNSAFE", (await bench.Operations.ReplaceAsync("../Good", default)).Code);
        Assert.IsType<Ok<CourierServices>>(await bench.Ports.Find<ICourier>("good")!.Services(new ServicesRequest(), PluginBench.Call(), default));
    }

    [Fact]
    public async Task Unload_waits_for_the_calls_under_way()
    {
        await using var bench = await new PluginBench().With("Good").Connect("good", "fixture.good", """{"account":"abc","wait":600}""").Start();
        var courier = bench.Ports.Find<ICourier>("good")!;
        var call = courier.Services(new ServicesRequest(), PluginBench.Call(), default);
        var unload = bench.Operations.UnloadAsync("fixture.good", default);
        Assert.Equal(PluginStanding.Draining, bench.Plugin("Good").Standing);
        Assert.Equal("PLUGIN_SUSPENDED", (await courier.Services(new ServicesRequest(), PluginBench.Call(), default)).Error!.Code);
        Assert.IsType<Ok<CourierServices>>(await call);
        Assert.Equal((PluginStanding.Unloaded, null), ((await unload)!.Standing, (await unload)!.Code));
        await bench.Operations.Refresh(default);
        Assert.Equal(PluginStanding.Unloaded, bench.Plugin("Good").Standing);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> UseAndUnload(PluginBench bench, string package, string id)
    {
        var code = Code(bench, package);
        if (bench.Ports.Find<ICourier>("one") is { } courier)
        {
            await courier.Quote(Samples.Quote, PluginBench.Call(), default);
            await courier.CreateWaybill(Samples.Waybill("key"), PluginBench.Call(), default);
            await courier.Track(Samples.Track, PluginBench.Call(), default);
        }
        if (bench.Ports.Find<IEscrowPayment>("one") is { } escrow)
            Assert.IsType<Ok<EscrowTrade>>(await escrow.OpenTrade(new OpenTradeRequest { OrderReference = "SO-1", Amount = new Money(100, "CNY"), Subject = "s" }, PluginBench.Call(), default));
        await bench.Ports.Find<IWebhookReceiver>("one")!.Receive(new WebhookRequest { Kind = "push", Body = default, Headers = new Dictionary<string, IReadOnlyList<string>>(), Query = new Dictionary<string, IReadOnlyList<string>>(), ReceivedAt = DateTimeOffset.UnixEpoch }, PluginBench.Call(), default);
        Assert.Equal(PluginStanding.Unloaded, (await bench.Operations.UnloadAsync(id, default))!.Standing);
        return code;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Code(PluginBench bench, string package)
    {
        var loaded = bench.Get<PackageShelf>().Slots.Single(slot => slot.Loaded is not null && Path.GetFileName(slot.Folder) == package).Loaded!;
        var context = AssemblyLoadContext.GetLoadContext(loaded.Plugin.GetType().Assembly)!;
        Assert.True(context.IsCollectible);
        return new WeakReference(context);
    }
}
