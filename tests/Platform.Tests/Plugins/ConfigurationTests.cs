using Platform.Host.Plugins;
using Platform.Kernel.Plugins;
using Platform.Sdk;

namespace Platform.Tests.Plugins;

/// <summary>A connection's configuration is held against the manifest's schema, and a refusal names the field.</summary>
public sealed class ConfigurationTests
{
    [Theory]
    [InlineData("{}", "account")]
    [InlineData("""{"account":"ab"}""", "account")]
    [InlineData("""{"account":"abc","perHour":0}""", "perHour")]
    [InlineData("""{"account":"abc","perHour":"secret-value"}""", "perHour")]
    [InlineData("""{"account":"abc","colour":1}""", "colour")]
    [InlineData("[]", "NotAnObject")]
    [InlineData("{", "NotJson")]
    public async Task A_refusal_names_the_field_and_not_the_value(string json, string field)
    {
        await using var bench = await new PluginBench().With("Good").Connect("good", "fixture.good", json).Start();
        var report = bench.Connection("good");
        Assert.Equal((PluginStanding.Faulted, "CONFIG_INVALID"), (report.Standing, report.Code));
        Assert.Contains(field, report.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-value", report.Reason, StringComparison.Ordinal);
        Assert.Contains(await bench.Shown.CheckConfiguration("fixture.good", json), problem => problem.ToString().Contains(field, StringComparison.Ordinal));
        Assert.Empty(await bench.Shown.CheckConfiguration("fixture.good", """{"account":"abc"}"""));
        Assert.Contains("perHour", bench.Shown.ConfigSchema("fixture.good"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_cannot_make_the_host_read_files()
    {
        var prepared = new PluginBench().With("Good").Connect("good", "fixture.good", """{"account":"abc"}""");
        Manifest.Edit(prepared, "Good", text => text.Replace("{ \"type\": \"string\", \"minLength\": 3 }", "{ \"$ref\": \"file:///etc/passwd\" }", StringComparison.Ordinal));
        await using var bench = await prepared.Start();
        Assert.Equal("SCHEMA_INVALID", bench.Connection("good").Code);
    }

    [Fact]
    public async Task The_house_connections_work_without_a_word_of_configuration_and_keep_their_secrets()
    {
        await using var bench = await new PluginBench().With("OwnDelivery").With("LedgerEscrow").Set("DefaultConnections", "true").Start();
        Assert.Equal(["own-delivery"], bench.Ports.Connections<ICourier>());
        Assert.Equal(["ledger-escrow"], bench.Ports.Connections<IEscrowPayment>());
        var source = bench.Get<IConnectionSource>();
        var (first, second) = (await source.List(default), await source.List(default));
        Assert.Equal(first.Select(one => (one.Configuration, one.WebhookToken)), second.Select(one => (one.Configuration, one.WebhookToken)));
        Assert.Equal(4, first.SelectMany(one => new[] { one.Configuration, one.WebhookToken }).Distinct().Count());
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(bench.Home, "data", "plugin-secrets.json")));
    }

    [Fact]
    public async Task A_section_becomes_typed_json()
    {
        await using var bench = await new PluginBench().With("OwnDelivery")
            .Set("Connections:own-delivery:Config:basePriceMinor", "800").Set("Connections:own-delivery:Config:coverage:0", "31").Set("Connections:own-delivery:Config:coverage:1", "32")
            .Start();
        Assert.Equal((PluginStanding.Faulted, "CONFIG_INVALID"), (bench.Connection("own-delivery").Standing, bench.Connection("own-delivery").Code));
        Assert.Contains("coverage", bench.Connection("own-delivery").Reason, StringComparison.Ordinal);
        await using var texts = await new PluginBench().With("OwnDelivery")
            .Connect("own-delivery", "platform.own-delivery", """{"basePriceMinor":800,"coverage":["31","32"]}""").Start();
        Assert.Equal(PluginStanding.Active, texts.Connection("own-delivery").Standing);
    }

    [Fact]
    public async Task A_refresh_follows_the_list_and_a_wrong_change_keeps_what_works()
    {
        var list = new ListOfConnections { Connection("one", """{"account":"abc"}""") };
        await using var bench = await new PluginBench().With("Good").Start(services => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<IConnectionSource>(services, list));
        list[0] = Connection("one", """{"account":1}""");
        list.Add(Connection("two", """{"account":"abc"}"""));
        await bench.Operations.Refresh(default);
        Assert.Equal(["one", "two"], bench.Ports.Connections<ICourier>());
        list.RemoveAt(0);
        await bench.Operations.Refresh(default);
        Assert.Equal(["two"], bench.Ports.Connections<ICourier>());
        Assert.Equal("two", Assert.Single(bench.Shown.Connections).Connection);
    }

    private static PluginConnection Connection(string code, string json) => new() { Code = code, PluginId = "fixture.good", Configuration = json };

    private sealed class ListOfConnections : List<PluginConnection>, IConnectionSource
    {
        public Task<IReadOnlyList<PluginConnection>> List(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<PluginConnection>>([.. this]);
    }
}
