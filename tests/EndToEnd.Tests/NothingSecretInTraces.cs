using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Platform.EndToEnd.Tests;

/// <summary>What the program tells a collector holds neither a customer's data nor the secret in a webhook's address.</summary>
public sealed class NothingSecretInTraces
{
    const string Token = "Zt7hQw9sVerySecretToken", Phone = "13805959876", Name = "慕容云海";

    [Fact]
    public async Task A_collector_gets_traces_without_phones_and_tokens()
    {
        var received = new ConcurrentQueue<(string Path, string Text)>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var collector = builder.Build();
        collector.MapPost("/v1/{kind}", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            received.Enqueue((request.Path, Encoding.UTF8.GetString(body.ToArray()))); // texts in protobuf are plain UTF-8
            return Results.Bytes([], "application/x-protobuf");
        });
        await collector.StartAsync();

        await using (var shop = await Shop.OpenAsync(Provider.Sqlite, new() { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Urls.First(), ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf" }))
        {
            await shop.App.MutateAsync("createParty", new { kind = "PERSON", displayName = Name, contactPoints = new[] { new { type = "MOBILE", value = Phone } } }, "party { id }");
            await shop.PlaceAsync(Shop.Order(phone: Phone));
            await shop.App.DataAsync($"{{ orders(first: 5, search: \"{Phone}\") {{ nodes {{ number }} }} }}");
            using var get = new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString($"{{ orders(first: 5, search: \"{Phone}\") {{ nodes {{ number }} }} }}")}");
            get.Headers.Authorization = new("Bearer", await shop.App.AdminAsync());
            await shop.App.Http.SendAsync(get);
            foreach (var path in new[] { $"/hooks/alipay/{Token}/notify", $"/HOOKS/alipay/{Token}/notify", $"/hooks/alipay/{Token}/notify/{Token}", $"/hooks/alipay/{Token}" })
                await shop.App.Http.PostAsync(path, new StringContent($"{{\"mobile\":\"{Phone}\"}}"));
            shop.App.Services.GetRequiredService<TracerProvider>().ForceFlush(10_000);
            shop.App.Services.GetRequiredService<MeterProvider>().ForceFlush(10_000);
            shop.App.Services.GetService<LoggerProvider>()?.ForceFlush(10_000);
            await TestApp.EventuallyAsync(() => Task.FromResult(received.Any(r => r.Path == "/v1/traces" && r.Text.Contains("/graphql", StringComparison.Ordinal))), "traces have come");
        }
        var all = string.Join('\n', received.Select(r => r.Text));
        Assert.Contains("/hooks/{connection}/{token}/{kind}", all, StringComparison.Ordinal);
        Assert.All((string[])[Token, Phone, Name, TestApp.AdminPassword, "湖东路"], secret => Assert.DoesNotContain(secret, all, StringComparison.Ordinal));
    }
}
