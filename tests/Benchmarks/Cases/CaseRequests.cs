using System.Collections.Concurrent;
using Platform.Benchmarks.Measuring;
using Platform.Benchmarks.Orders;
using Platform.Kernel.Graph;

namespace Platform.Benchmarks.Cases;

/// <summary>Questions about cases, for both programs.</summary>
internal static class CaseRequests
{
    const string Queue = "query($queue: ID!, $first: Int!) { queueCases(queueId: $queue, first: $first, where: { state: { eq: IN_PROGRESS } }) { nodes { id number title kind state priority dueAt openedAt queue { code name } } pageInfo { hasNextPage endCursor } } }";
    const string Open = "mutation($input: OpenCaseInput!) { openCase(input: $input) { case { id number state } userErrors { code field message } } }";
    const string Reply = "mutation($input: RespondToCaseInput!) { respondToCase(input: $input) { case { id version } userErrors { code field message } } }";
    const string Timeline = "query($subject: ID!, $first: Int!, $after: String) { timeline(subject: $subject, first: $first, after: $after) { nodes { key event occurredAt module source } pageInfo { hasNextPage endCursor } } }";

    public static Func<HttpRequestMessage> QueuePage(bool ours, Clerk clerk, long queue, int first)
        => ours ? Requests.Graph(clerk, Queue, new { queue = GlobalId.Encode("WorkQueue", queue), first }) : Requests.Get(clerk, $"/queue?queueId={queue}&first={first}");

    public static Func<HttpRequestMessage> Opening(bool ours, Clerk clerk, IReadOnlyList<long> parties) => () =>
    {
        var input = new
        {
            idempotencyKey = Guid.NewGuid().ToString("N"), kind = "REPAIR", channel = "PHONE", title = "厨房水管漏水", description = "业主反映昨晚开始漏水，请尽快安排水电工上门处理。",
            partyId = GlobalId.Encode("Party", parties[Random.Shared.Next(parties.Count)]),
        };
        return ours ? Requests.Post(clerk, "/graphql", JsonSerializer.SerializeToUtf8Bytes(new { query = Open, variables = new { input } })) : Requests.Post(clerk, "/cases", JsonSerializer.SerializeToUtf8Bytes(input));
    };

    /// <summary>Answers go round the cases; each moves its case's version, so a program has cases of its own, and a case comes round again when its answer is there.</summary>
    public static Func<HttpRequestMessage> Replying(bool ours, Clerk clerk, ConcurrentQueue<(long Id, long Version)> cases) => () =>
    {
        if (!cases.TryDequeue(out var it)) throw new InvalidOperationException("No case is left to answer.");
        var input = new { idempotencyKey = Guid.NewGuid().ToString("N"), id = GlobalId.Encode("Case", it.Id), expectedVersion = it.Version, text = "您好，师傅今天下午三点到，请留人在家。" };
        var message = ours ? Requests.Post(clerk, "/graphql", JsonSerializer.SerializeToUtf8Bytes(new { query = Reply, variables = new { input } })) : Requests.Post(clerk, "/cases/reply", JsonSerializer.SerializeToUtf8Bytes(input));
        message.Options.Set(Load.Afterwards, () => cases.Enqueue((it.Id, it.Version + 1)));
        return message;
    };

    public static Func<HttpRequestMessage> TimelinePage(bool ours, Clerk clerk, long party, int first, string? after)
        => ours ? Requests.Graph(clerk, Timeline, new { subject = GlobalId.Encode("Party", party), first, after }) : Requests.Get(clerk, $"/timeline?party={party}&first={first}{(after is null ? "" : "&after=" + after)}");
}
