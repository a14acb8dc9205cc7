using System.Diagnostics;
using Platform.Kernel.Plugins;
using Platform.Sdk;

namespace Platform.Tests.Plugins;

/// <summary>Whatever a plugin does, the caller gets a result in time and nothing of the plugin's.</summary>
public sealed class GuardTests
{
    [Fact]
    public async Task A_hanging_effect_is_unknown_a_hanging_question_transient_and_then_the_bulkhead_is_full()
    {
        await using var bench = await new PluginBench().With("Hanging").Connect("hanging", "fixture.hanging").Set("BreakerMinimumCalls", "100").Start();
        var courier = bench.Ports.Find<ICourier>("hanging")!;
        var clock = Stopwatch.StartNew();
        var effect = courier.CreateWaybill(Samples.Waybill("k"), PluginBench.Call(), default);
        var question = courier.Quote(Samples.Quote, PluginBench.Call(), default);
        Assert.Equal("DEADLINE_PASSED", Assert.IsType<OutcomeUnknown<Waybill>>(await effect).Code);
        Assert.True((await effect).IsUncertain);
        Assert.Equal((ErrorKind.Transient, "DEADLINE_PASSED"), Of(await question));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0.9, 5);
        // Both permits are still held by code that has not ended: two wait in vain, more are turned away at once.
        var waiting = new[] { courier.Quote(Samples.Quote, PluginBench.Call(0.3), default), courier.Quote(Samples.Quote, PluginBench.Call(0.3), default) };
        Assert.Equal((ErrorKind.Transient, "PLUGIN_OVERLOADED"), Of(await courier.Quote(Samples.Quote, PluginBench.Call(), default)));
        foreach (var each in waiting) Assert.Equal((ErrorKind.Transient, "PLUGIN_OVERLOADED"), Of(await each));
        Assert.Equal(2, bench.Connection("hanging").RunningCalls);
        while (bench.Connection("hanging").RunningCalls > 0) await Task.Delay(50);
        Assert.IsType<Ok<CourierServices>>(await courier.Services(new ServicesRequest(), PluginBench.Call(), default));
    }

    [Fact]
    public async Task Exceptions_are_bugs_without_a_word_of_theirs()
    {
        await using var bench = await new PluginBench().With("Throwing").Connect("throwing", "fixture.throwing").Set("BreakerMinimumCalls", "100").Start();
        var courier = bench.Ports.Find<ICourier>("throwing")!;
        Result[] results =
        [
            await courier.Quote(Samples.Quote, PluginBench.Call(), default),
            await courier.CreateWaybill(Samples.Waybill("k"), PluginBench.Call(), default),
            await courier.Track(Samples.Track, PluginBench.Call(), default),
        ];
        foreach (var result in results)
        {
            Assert.Equal((ErrorKind.Bug, "PLUGIN_FAULT"), Of(result));
            Assert.True(result.IsUncertain);
            Assert.DoesNotContain("hunter2", result.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Garbage_is_a_bug_and_costs_no_more_than_its_limit()
    {
        await using var bench = await new PluginBench().With("Garbage").Connect("garbage", "fixture.garbage").Set("BreakerMinimumCalls", "100").Start();
        var courier = bench.Ports.Find<ICourier>("garbage")!;
        foreach (var kind in new[] { "null", "null value", "null error", "null member", "null element", "empty", "huge text", "endless" })
            Assert.Equal((ErrorKind.Bug, "PLUGIN_ANSWER_INVALID"), Of(await courier.CreateWaybill(Samples.Waybill(kind), PluginBench.Call(), default)));
        Assert.Equal((ErrorKind.Bug, "PLUGIN_ANSWER_INVALID"), Of(await courier.Track(Samples.Track, PluginBench.Call(), default)));
        Assert.Equal(ErrorKind.Bug, (await courier.Services(new ServicesRequest(), PluginBench.Call(), default)).Error!.Kind);
        var copied = Assert.IsType<Ok<Waybill>>(await courier.CreateWaybill(Samples.Waybill("own list"), PluginBench.Call(), default)).Value;
        Assert.Equal("W1", Assert.Single(Assert.IsType<List<string>>(copied.Numbers)));
    }

    [Fact]
    public async Task The_breaker_opens_shows_itself_and_an_operator_closes_it()
    {
        await using var bench = await new PluginBench().With("Throwing").Connect("throwing", "fixture.throwing").Set("BreakerMinimumCalls", "3").Start();
        var courier = bench.Ports.Find<ICourier>("throwing")!;
        for (var i = 0; i < 3; i++) await courier.Quote(Samples.Quote, PluginBench.Call(), default);
        var refused = await courier.Services(new ServicesRequest(), PluginBench.Call(), default);
        Assert.Equal((ErrorKind.Transient, "PLUGIN_SUSPENDED"), Of(refused));
        Assert.NotNull(refused.Error!.RetryAfter);
        Assert.Equal((PluginStanding.Suspended, "BREAKER_OPEN"), (bench.Connection("throwing").Standing, bench.Connection("throwing").Code));
        Assert.True(await bench.Operations.Resume("throwing"));
        Assert.IsType<Ok<CourierServices>>(await courier.Services(new ServicesRequest(), PluginBench.Call(), default));
    }

    [Fact]
    public async Task Deadline_cancel_and_egress_are_kept()
    {
        await using var bench = await new PluginBench().With("Good").Connect("good", "fixture.good", """{"account":"abc","wait":5000}""").Start();
        var courier = bench.Ports.Find<ICourier>("good")!;
        Assert.Equal((ErrorKind.Transient, "DEADLINE_PASSED"), Of(await courier.Services(new ServicesRequest(), PluginBench.Call(-1), default)));
        using var caller = new CancellationTokenSource(100);
        Assert.Equal((ErrorKind.Transient, "CALL_CANCELLED"), Of(await courier.Services(new ServicesRequest(), PluginBench.Call(), caller.Token)));
        Assert.Equal((ErrorKind.Rejected, "GATE_CLOSED"), Of(await courier.Track(Samples.Track, PluginBench.Call(), default)));
    }

    private static (ErrorKind, string) Of(Result result) => (result.Error!.Kind, result.Error.Code);
}
