using System.Net.Http.Headers;
using System.Text;

namespace Platform.Benchmarks.Orders;

/// <summary>The same question for both programs. Bodies are built beforehand where they do not change.</summary>
internal static class Requests
{
    const string Fields = "id number lifecycle paymentStatus placedAt payable { amountMinor currency } customer { displayName }", Lines = "lines { sku name quantity unitPriceMinor }";
    const string List = "query($state: OrderLifecycle!, $first: Int!, $after: String) { orders(first: $first, after: $after, where: { lifecycle: { eq: $state } }, order: [{ placedAt: DESC }]) { nodes { "
        + Fields + " " + Lines + " } pageInfo { hasNextPage endCursor } } }";
    const string One = "query($id: ID!) { order(id: $id) { " + Fields + " trade { state capturedMinor heldMinor } " + Lines + " } }";
    const string Place = "mutation($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id number lifecycle payable { amountMinor currency } } userErrors { code field message } } }";
    static readonly string[] States = ["DRAFT", "PLACED", "UNDER_AUDIT", "ON_HOLD", "APPROVED", "RELEASED", "COMPLETED"];

    /// <summary>A page of a state's orders, newest first.</summary>
    public static Func<HttpRequestMessage> Page(bool ours, Clerk clerk, int state, int first, string? after)
        => ours ? Graph(clerk, List, new { state = States[state], first, after }) : Get(clerk, $"/orders?state={state}&first={first}{(after is null ? "" : "&after=" + after)}");

    public static Func<HttpRequestMessage> Order(bool ours, Clerk clerk, string id) => ours ? Graph(clerk, One, new { id }) : Get(clerk, "/orders/" + id);

    /// <summary>A new order each time: two lines, a receiver, a fresh key.</summary>
    public static Func<HttpRequestMessage> Placing(bool ours, Clerk clerk) => () =>
    {
        var (n, m) = (Random.Shared.Next(1, 21), Random.Shared.Next(1, 5));
        var input = new
        {
            idempotencyKey = Guid.NewGuid().ToString("N"), channel = "WEB", freightMinor = 1000,
            receiver = new { name = "林晓燕", phone = $"138{Random.Shared.Next(10_000_000, 99_999_999)}", regionCode = "350102", region = "福建省福州市鼓楼区", address = "湖东路188号3座1502室" },
            lines = new[] { new { sku = OrderSeed.Sku(n, m), quantity = 2 }, new { sku = OrderSeed.Sku(n, m + 1), quantity = 1 } },
        };
        return ours ? Post(clerk, "/graphql", JsonSerializer.SerializeToUtf8Bytes(new { query = Place, variables = new { input } })) : Post(clerk, "/orders", JsonSerializer.SerializeToUtf8Bytes(input));
    };

    public static Func<HttpRequestMessage> Graph(Clerk clerk, string query, object variables)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { query, variables });
        return () => Post(clerk, "/graphql", body);
    }

    public static Func<HttpRequestMessage> Get(Clerk clerk, string path) => () => Signed(clerk, new HttpRequestMessage(HttpMethod.Get, path));

    public static HttpRequestMessage Post(Clerk clerk, string path, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return Signed(clerk, new HttpRequestMessage(HttpMethod.Post, path) { Content = content });
    }

    static HttpRequestMessage Signed(Clerk clerk, HttpRequestMessage request)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", clerk.Token);
        return request;
    }

    /// <summary>What an answer says, but for the cursor and the spelling of its JSON.</summary>
    public static string Sense(byte[] answer)
    {
        var node = System.Text.Json.Nodes.JsonNode.Parse(Encoding.UTF8.GetString(answer))!;
        foreach (var list in new[] { "orders", "queueCases", "timeline" }) if (node["data"]?[list]?["pageInfo"] is { } page) page["endCursor"] = null;
        return node["data"]!.ToJsonString();
    }

    /// <summary>Where two answers part, with a little of what is around.</summary>
    public static string Difference(string ours, string hand)
    {
        var at = Enumerable.Range(0, Math.Min(ours.Length, hand.Length)).FirstOrDefault(i => ours[i] != hand[i], Math.Min(ours.Length, hand.Length));
        string Around(string text) => text[Math.Max(0, at - 150)..Math.Min(text.Length, at + 150)];
        return $"The answers differ at character {at}.\n  ours    …{Around(ours)}…\n  by hand …{Around(hand)}…";
    }
}
