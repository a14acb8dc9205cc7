using Platform.Kernel.Plugins;
using Platform.Sdk;

namespace Platform.Tests.Plugins;

/// <summary>A plugin that cannot be used is a visible state, and the host lives on.</summary>
public sealed class StandingTests
{
    [Fact]
    public async Task Each_bad_package_is_faulted_with_its_code_and_the_good_one_serves()
    {
        await using var bench = await new PluginBench()
            .With("Good").With("Broken").With("OldSdk").With("DotDot").With("Good", "Twin")
            .Connect("good", "fixture.good", """{"account":"abc"}""").Connect("broken", "fixture.broken")
            .Start();
        Assert.Equal((PluginStanding.Active, null), Standing(bench, "Good"));
        Assert.Equal((PluginStanding.Faulted, "LOAD_FAILED"), Standing(bench, "Broken"));
        Assert.Equal((PluginStanding.Faulted, "SDK_RANGE"), Standing(bench, "OldSdk"));
        Assert.Equal((PluginStanding.Faulted, "NAME_UNSAFE"), Standing(bench, "DotDot"));
        Assert.Equal((PluginStanding.Faulted, "ID_DUPLICATE"), Standing(bench, "Twin"));
        Assert.Equal("PLUGIN_MISSING", bench.Connection("broken").Code);
        Assert.Null(bench.Ports.Find<ICourier>("broken"));
        Assert.Equal(["good"], bench.Ports.Connections<ICourier>());
        var answer = await bench.Ports.Find<ICourier>("good")!.Services(new ServicesRequest(), PluginBench.Call(), default);
        Assert.Equal("v1", Assert.IsType<Ok<CourierServices>>(answer).Value.Services[0].Name);
    }

    [Fact]
    public async Task What_a_plugin_throws_stays_in_the_log()
    {
        await using var bench = await new PluginBench().With("Broken").Start();
        Assert.DoesNotContain("hunter2", bench.Plugin("Broken").ToString(), StringComparison.Ordinal);
        Assert.Contains(bench.Log.Lines, line => line.Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_newest_of_two_versions_loads_and_the_other_waits()
    {
        await using var bench = await new PluginBench().With("Good").With("GoodV2").Connect("good", "fixture.good", """{"account":"abc"}""").Start();
        Assert.Equal((PluginStanding.Verified, "OTHER_VERSION_IN_PLACE"), Standing(bench, "Good"));
        Assert.Equal((PluginStanding.Active, null), Standing(bench, "GoodV2"));
    }

    [Fact]
    public async Task A_capability_is_found_and_one_that_is_not_there_is_null()
    {
        await using var bench = await new PluginBench().With("Good").Connect("good", "fixture.good", """{"account":"abc"}""").Start();
        var intercept = bench.Ports.Find<IInterceptParcel>("good");
        Assert.IsType<Ok<InterceptAccepted>>(await intercept!.Intercept(new InterceptRequest { Number = "1", Reason = "r" }, PluginBench.Call(), default));
        Assert.Null(bench.Ports.Find<IDrawLabel>("good"));
        Assert.Null(bench.Ports.Find<IEscrowPayment>("good"));
    }

    [Theory]
    [InlineData("\"capabilities\": [\"courier.intercept\"],", "", "CAPABILITY_MISMATCH")]
    [InlineData("[\"courier.intercept\"]", "[\"courier.intercept\", \"courier.label\"]", "CAPABILITY_MISMATCH")]
    [InlineData("[\"courier\", \"webhook\"]", "[\"courier\", \"webhook\", \"escrow\"]", "PORTS_MISMATCH")]
    public async Task A_manifest_that_says_otherwise_than_the_code_faults_the_connection(string from, string to, string code)
    {
        var prepared = new PluginBench().With("Good").Connect("good", "fixture.good", """{"account":"abc"}""");
        Manifest.Edit(prepared, "Good", text => text.Replace(from, to, StringComparison.Ordinal));
        await using var bench = await prepared.Start();
        Assert.Equal((PluginStanding.Faulted, code), (bench.Connection("good").Standing, bench.Connection("good").Code));
    }

    [Fact]
    public async Task An_operator_suspends_and_resumes()
    {
        await using var bench = await new PluginBench().With("Good").Connect("good", "fixture.good", """{"account":"abc"}""").Start();
        var held = bench.Ports.Find<ICourier>("good")!;
        Assert.True(bench.Operations.Suspend("good"));
        Assert.Equal((PluginStanding.Suspended, "BY_OPERATOR"), (bench.Connection("good").Standing, bench.Connection("good").Code));
        Assert.Null(bench.Ports.Find<ICourier>("good"));
        var refused = await held.Services(new ServicesRequest(), PluginBench.Call(), default);
        Assert.Equal((ErrorKind.Transient, "PLUGIN_SUSPENDED"), (refused.Error!.Kind, refused.Error.Code));
        Assert.True(await bench.Operations.Resume("good"));
        Assert.IsType<Ok<CourierServices>>(await held.Services(new ServicesRequest(), PluginBench.Call(), default));
        Assert.False(bench.Operations.Suspend("nobody"));
    }

    private static (PluginStanding, string?) Standing(PluginBench bench, string folder) => (bench.Plugin(folder).Standing, bench.Plugin(folder).Code);
}
