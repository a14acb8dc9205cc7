using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Platform.Host.Plugins;
using Platform.Kernel.Plugins;
using Platform.Sdk;

namespace Platform.Tests.Plugins;

/// <summary>What partners push is kept first, counts once, and gets the answer the plugin wrote.</summary>
public sealed class WebhookDoorTests
{
    private const string Token = "token-of-sixteen-letters";

    [Fact]
    public async Task An_accepted_push_is_kept_handled_once_and_answered_to_the_letter()
    {
        var seen = new Ledger();
        await using var bench = await Bench(seen);
        for (var i = 0; i < 2; i++)
        {
            using var answer = await Push(bench, "push", "e1\ne2");
            Assert.Equal((HttpStatusCode.Accepted, "text/xml", "<ok/>"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, await answer.Content.ReadAsStringAsync()));
        }
        Assert.Equal(["e1", "e2"], seen.Events.Order());
        var kept = bench.Get<IWebhookStore>() as ForgetfulWebhookStore;
        Assert.All(kept!.Pushes.Values, one => Assert.Equal(("e1\ne2", "ACCEPTED"), (Encoding.UTF8.GetString(one.Push.Body), one.Outcome)));
        using var silent = await Push(bench, "silent", "x");
        Assert.Equal(HttpStatusCode.NoContent, silent.StatusCode);
        Assert.Contains(kept.Pushes.Values, one => one is { Outcome: "IGNORED", Reason: "SILENT" });
    }

    [Fact]
    public async Task Ten_at_once_count_once()
    {
        var seen = new Ledger { Delay = 50 };
        await using var bench = await Bench(seen);
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Push(bench, "push", "e1")));
        Assert.Equal("e1", Assert.Single(seen.Events));
        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.Accepted or HttpStatusCode.ServiceUnavailable));
    }

    [Fact]
    public async Task While_one_is_at_it_another_push_of_the_event_is_not_told_that_all_is_well()
    {
        var seen = new Ledger { Gate = new TaskCompletionSource() };
        await using var bench = await Bench(seen);
        var first = Push(bench, "push", "e1");
        await seen.Entered.Task;
        using var second = await Push(bench, "push", "e1");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, second.StatusCode);
        seen.Gate.SetResult();
        Assert.Equal(HttpStatusCode.Accepted, (await first).StatusCode);
    }

    [Fact]
    public async Task The_token_is_not_in_the_log()
    {
        await using var bench = await Bench(new Ledger());
        using var answer = await Push(bench, "push", "e1");
        Assert.DoesNotContain(bench.Log.Lines, line => line.Contains(Token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failing_handler_leaves_the_event_open_and_a_later_push_closes_it()
    {
        var seen = new Ledger { Failures = 1 };
        await using var bench = await Bench(seen);
        using var first = await Push(bench, "push", "e1\ne2");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, first.StatusCode);
        Assert.Equal("e2", Assert.Single(seen.Events));
        using var second = await Push(bench, "push", "e1\ne2");
        Assert.Equal(HttpStatusCode.Accepted, second.StatusCode);
        Assert.Equal(["e1", "e2"], seen.Events.Order());
    }

    [Fact]
    public async Task Strangers_learn_nothing()
    {
        await using var bench = await Bench(new Ledger());
        var bodies = new HashSet<string>();
        foreach (var path in new[] { $"/hooks/nobody/{Token}/push", "/hooks/good/wrong-token-sixteen/push", $"/hooks/good/{Token}/other" })
        {
            using var answer = await bench.Client.PostAsync(new Uri(path, UriKind.Relative), new StringContent("e1"));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            bodies.Add(answer.Headers.ToString() + answer.Content.Headers + await answer.Content.ReadAsStringAsync());
        }
        Assert.Single(bodies);
        Assert.Empty(((ForgetfulWebhookStore)bench.Get<IWebhookStore>()).Pushes);
    }

    [Fact]
    public async Task More_than_a_mebibyte_is_refused_with_and_without_a_length()
    {
        await using var bench = await Bench(new Ledger());
        using var exact = await bench.Client.PostAsync(Path("silent"), new ByteArrayContent(new byte[1_048_576]));
        Assert.Equal(HttpStatusCode.NoContent, exact.StatusCode);
        using var known = await bench.Client.PostAsync(Path("silent"), new ByteArrayContent(new byte[1_048_577]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, known.StatusCode);
        using var stream = new StreamContent(new MemoryStream(new byte[1_048_577]));
        using var request = new HttpRequestMessage(HttpMethod.Post, Path("silent")) { Content = stream };
        request.Headers.TransferEncodingChunked = true;
        using var chunked = await bench.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, chunked.StatusCode);
    }

    [Fact]
    public async Task While_the_connection_is_suspended_the_push_is_kept_and_asked_for_again()
    {
        await using var bench = await Bench(new Ledger());
        bench.Operations.Suspend("good");
        using var answer = await Push(bench, "push", "e1");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("FAILED", Assert.Single(((ForgetfulWebhookStore)bench.Get<IWebhookStore>()).Pushes.Values).Outcome);
    }

    private static async Task<PluginBench> Bench(Ledger seen) => await new PluginBench().With("Good").Connect("good", "fixture.good", """{"account":"abc"}""", Token)
        .Start(services => services.AddSingleton<IWebhookHandler<RefundReported>>(seen));

    private static Uri Path(string kind) => new($"/hooks/good/{Token}/{kind}", UriKind.Relative);

    private static Task<HttpResponseMessage> Push(PluginBench bench, string kind, string body) => bench.Client.PostAsync(Path(kind), new StringContent(body));

    private sealed class Ledger : IWebhookHandler<RefundReported>
    {
        private int failures;

        public int Failures { set => failures = value; }

        public int Delay { get; init; }

        public TaskCompletionSource Entered { get; } = new();

        public TaskCompletionSource Gate { get; init; } = Open();

        public ConcurrentQueue<string> Events { get; } = new();

        public async Task Handle(string connection, RefundReported e, CancellationToken ct)
        {
            Entered.TrySetResult();
            await Gate.Task.WaitAsync(ct);
            await Task.Delay(Delay, ct);
            if (Interlocked.Decrement(ref failures) >= 0) throw new InvalidOperationException("the database is away");
            Events.Enqueue(e.EventId);
        }

        private static TaskCompletionSource Open()
        {
            var gate = new TaskCompletionSource();
            gate.SetResult();
            return gate;
        }
    }
}
