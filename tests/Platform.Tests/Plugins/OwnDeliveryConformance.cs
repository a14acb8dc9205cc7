using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Plugins;
using Platform.Sdk;

namespace Platform.Tests.Plugins;

/// <summary>OwnDelivery keeps what the courier port promises.</summary>
public sealed class OwnDeliveryConformance
{
    private const string Secret = "drivers-secret-0123456789";
    private const string Token = "token-of-sixteen-letters";
    private const string Terms = """{"webhookSecret":"drivers-secret-0123456789","previousWebhookSecret":"drivers-secret-last-year","coverage":["31"],"basePriceMinor":800,"pricePerKilogramMinor":150,"promisedHours":24}""";

    [Fact]
    public async Task One_key_is_one_waybill_twice_ten_at_once_after_an_unload_and_when_found()
    {
        await using var bench = await Bench();
        var courier = bench.Ports.Find<ICourier>("own-delivery")!;
        var all = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => courier.CreateWaybill(Samples.Waybill("SO-1"), PluginBench.Call(), default)));
        var number = Assert.Single(all.Select(each => Assert.Single(Value(each).Numbers)).Distinct());
        await bench.Operations.UnloadAsync("platform.own-delivery", default);
        await bench.Operations.ReplaceAsync("OwnDelivery", default);
        Assert.Equal(number, Value(await courier.CreateWaybill(Samples.Waybill("SO-1"), PluginBench.Call(), default)).Numbers[0]);
        var found = Value(await courier.FindWaybill(new FindWaybillRequest { RequestKey = "SO-1", Original = Samples.Waybill("SO-1") }, PluginBench.Call(), default));
        Assert.Equal((number, "310115"), (found.Numbers[0], found.SortCode));
        Assert.Equal(number, Value(await courier.FindWaybill(new FindWaybillRequest { RequestKey = "SO-1" }, PluginBench.Call(), default)).Numbers[0]);
        Assert.Matches("^OD[0-9]{17}$", number);
    }

    [Fact]
    public async Task Numbers_of_other_keys_and_parcels_differ()
    {
        await using var bench = await Bench();
        var courier = bench.Ports.Find<ICourier>("own-delivery")!;
        var numbers = new HashSet<string>();
        for (var i = 0; i < 500; i++)
            foreach (var number in Value(await courier.CreateWaybill(Samples.Waybill($"SO-{i}", Samples.Parcel, Samples.Parcel with { Reference = "P2" }), PluginBench.Call(), default)).Numbers)
                Assert.True(numbers.Add(number));
        Assert.Equal(1000, numbers.Count);
    }

    [Fact]
    public async Task Coverage_price_and_promise_follow_the_terms()
    {
        await using var bench = await Bench();
        var courier = bench.Ports.Find<ICourier>("own-delivery")!;
        var quote = Assert.Single(Value(await courier.Quote(Samples.Quote with { HandOverAt = DateTimeOffset.UnixEpoch }, PluginBench.Call(), default)).Quotes);
        Assert.Equal((true, new Money(1100, "CNY"), DateTimeOffset.UnixEpoch.AddHours(24)), (quote.Serviceable, quote.Price, quote.PromisedAt));
        var beijing = Samples.Shanghai with { DivisionCode = "110101" };
        var far = Assert.Single(Value(await courier.Quote(Samples.Quote with { To = beijing }, PluginBench.Call(), default)).Quotes);
        Assert.Equal((false, "OUT_OF_COVERAGE"), (far.Serviceable, far.Reason));
        Assert.Empty(Value(await courier.Services(new ServicesRequest { To = beijing }, PluginBench.Call(), default)).Services);
        Assert.Equal(["31"], Assert.Single(Value(await courier.Services(new ServicesRequest(), PluginBench.Call(), default)).Services).Coverage!);
        var order = Samples.Waybill("k");
        var refused = await courier.CreateWaybill(order with { Receiver = order.Receiver with { Address = beijing } }, PluginBench.Call(), default);
        Assert.Equal((ErrorKind.InvalidInput, "Receiver.Address"), (refused.Error!.Kind, refused.Error.FieldErrors[0].Path));
        Assert.Equal("Parcels[0].WeightGrams", (await courier.CreateWaybill(Samples.Waybill("k", Samples.Parcel with { WeightGrams = 0 }), PluginBench.Call(), default)).Error!.FieldErrors[0].Path);
    }

    [Fact]
    public async Task Cancel_is_repeatable_and_knows_its_own_and_tracking_is_pushed()
    {
        await using var bench = await Bench();
        var courier = bench.Ports.Find<ICourier>("own-delivery")!;
        var number = Value(await courier.CreateWaybill(Samples.Waybill("SO-1"), PluginBench.Call(), default)).Numbers[0];
        var cancel = new CancelWaybillRequest { RequestKey = "SO-1", Number = number, Reason = "r" };
        for (var i = 0; i < 2; i++) Assert.Equal(number, Value(await courier.Cancel(cancel, PluginBench.Call(), default)).Number);
        Assert.Equal(ErrorKind.NotFound, (await courier.Cancel(cancel with { RequestKey = "SO-2" }, PluginBench.Call(), default)).Error!.Kind);
        Assert.Equal(ErrorKind.NotSupported, (await courier.Track(Samples.Track, PluginBench.Call(), default)).Error!.Kind);
    }

    [Fact]
    public async Task A_scan_arrives_once_and_forged_stale_and_malformed_ones_do_not()
    {
        var scans = new Scans();
        await using var bench = await Bench(scans);
        var number = Value(await bench.Ports.Find<ICourier>("own-delivery")!.CreateWaybill(Samples.Waybill("SO-1"), PluginBench.Call(), default)).Numbers[0];
        string Body(string parcel, string status = "Delivered") => $$"""{"events":[{"id":"s1","number":"{{parcel}}","status":"{{status}}","at":"2026-03-01T10:00:00+08:00","text":"本人签收"}]}""";
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();

        Assert.Equal(HttpStatusCode.OK, await Push(bench, Body(number), now, Secret));
        Assert.Equal(HttpStatusCode.OK, await Push(bench, Body(number), now, Secret));
        Assert.Equal(HttpStatusCode.OK, await Push(bench, Body(number), now, "drivers-secret-last-year"));
        var scan = Assert.Single(scans.Events);
        Assert.Equal((number, TrackingStatus.Delivered, "Delivered", "本人签收", TimeSpan.FromHours(8)), (scan.WaybillNumber, scan.Tracking.Status, scan.Tracking.RawCode, scan.Tracking.RawText, scan.OccurredAt.Offset));

        Assert.Equal(HttpStatusCode.Unauthorized, await Push(bench, Body(number), now, "another-secret-0123456"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Push(bench, Body(number), now, Secret, Body(number, "Refused")));
        Assert.Equal(HttpStatusCode.Unauthorized, await Push(bench, Body(number), now - 301, Secret));
        Assert.Equal(HttpStatusCode.Unauthorized, await Push(bench, Body(number), now + 310, Secret));
        Assert.Equal(HttpStatusCode.NotFound, await Push(bench, Body(number), now, Secret, kind: "other"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Push(bench, new string(' ', 262_145), now, Secret));
        var misread = number[..^1] + (char)((number[^1] - '0' + 1) % 10 + '0');
        foreach (var malformed in new[] { "", "[]", "{}", "null", """{"events":[1]}""", Body(misread), Body("12"), Body(number).Replace("+08:00", "", StringComparison.Ordinal), """{"events":"x"}""", "\u0000" })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, await Push(bench, malformed, now, Secret));
        Assert.Single(scans.Events);

        Assert.Equal(HttpStatusCode.OK, await Push(bench, Body(number, "Created, PickedUp").Replace("s1", "s2", StringComparison.Ordinal), now, Secret));
        Assert.Equal((TrackingStatus.Unknown, "Created, PickedUp"), (scans.Events[1].Tracking.Status, scans.Events[1].Tracking.RawCode));
    }

    private static async Task<PluginBench> Bench(Scans? scans = null) => await new PluginBench().With("OwnDelivery")
        .Connect("own-delivery", "platform.own-delivery", Terms, Token)
        .Start(services => services.AddSingleton<IWebhookHandler<TrackingReported>>(scans ?? new Scans()));

    private static async Task<HttpStatusCode> Push(PluginBench bench, string body, long at, string secret, string? sent = null, string kind = "scan")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/hooks/own-delivery/{Token}/{kind}", UriKind.Relative)) { Content = new StringContent(sent ?? body) };
        request.Headers.Add("X-Timestamp", FormattableString.Invariant($"{at}"));
        request.Headers.Add("X-Signature", BodySignature.Sign(Encoding.UTF8.GetBytes(body), at, secret));
        using var answer = await bench.Client.SendAsync(request);
        return answer.StatusCode;
    }

    private static T Value<T>(Result<T> result) => Assert.IsType<Ok<T>>(result).Value;

    private sealed class Scans : IWebhookHandler<TrackingReported>
    {
        public List<TrackingReported> Events { get; } = [];

        public Task Handle(string connection, TrackingReported e, CancellationToken ct)
        {
            Events.Add(e);
            return Task.CompletedTask;
        }
    }
}
