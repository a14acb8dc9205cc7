using System.Net.Http.Headers;
using System.Net.Http.Json;
using Platform.Kernel.Security;

namespace Platform.Benchmarks.Orders;

/// <summary>An empty deployment on a private MariaDB, set up through the API as a person would: units, clerks, a channel, SKUs.</summary>
internal sealed class Deployment : IAsyncDisposable
{
    const string Password = "correct horse battery";
    static readonly string[] ClerkMay = ["orders:order:read", "orders:order:place", "orders:product:read", "customers:party:read",
        "aftersales:case:read", "aftersales:case:open", "aftersales:case:work", "aftersales:queue:read", "administration:timeline:internal"];

    readonly string _folder = Directory.CreateTempSubdirectory("platform-benchmark-").FullName;
    HttpClient _http = null!;
    string _token = "";

    public string Connection { get; private set; } = "";

    public string KeyFile => Path.Combine(_folder, "keys.json");

    public FieldCipher Cipher => new(KeyRing.LoadOrCreate(KeyFile));

    /// <summary>Configuration; deliveries wait, so that a placed order costs its placing and nothing else.</summary>
    public Dictionary<string, string?> Settings { get; } = new()
    {
        ["Database:Provider"] = "mysql", ["Administration:FirstPassword"] = Password, ["Plugins:Directory"] = Path.Combine(Repository.Root, "artifacts", "plugins"),
        ["Events:Deliver"] = "false", ["SignIn:Access"] = "1.00:00:00", ["GraphQL:Limits:Burst"] = "100000000", ["GraphQL:Limits:PerSecond"] = "100000000",
        ["Logging:LogLevel:Default"] = "Warning",
    };

    /// <summary>All branches; the first is the small one.</summary>
    public List<Place> Branches { get; } = [];

    public Clerk HeadOffice { get; private set; } = null!;

    public Clerk SmallBranch { get; private set; } = null!;

    public static async Task<Deployment> OpenAsync()
    {
        var it = new Deployment { Connection = await MariaDb.FreshAsync() };
        (it.Settings["Data:Folder"], it.Settings["Database:ConnectionString"]) = (it._folder, it.Connection);
        await using var host = await HostProcess.StartAsync(new Dictionary<string, string?>(it.Settings) { ["Database:MigrateAtStart"] = "true" }, HostProcess.FreeAddress());
        it._http = new HttpClient { BaseAddress = new Uri(host.Address) };
        it._token = await it.SignInAsync("admin");
        await it.FurnishAsync();
        return it;
    }

    async Task FurnishAsync()
    {
        var root = (await PostAsync("{ orgUnits(first: 1, where: { tier: { eq: HQ } }) { nodes { id } } }", null)).GetProperty("orgUnits").GetProperty("nodes")[0].GetProperty("id").GetString()!;
        for (var r = 1; r <= 4; r++)
        {
            var region = await UnitAsync(root, $"R{r}", $"第{r}大区", "REGION");
            for (var b = 1; b <= 10; b++) Branches.Add(new Place(await UnitAsync(region, $"R{r}B{b}", $"第{r}大区{b}分公司", "BRANCH"), region));
        }
        await MutateAsync("upsertChannel", new { code = "WEB", kind = "WEB", name = "网店" }, "salesChannel { id }");
        await MutateAsync("upsertProducts", new
        {
            products = Enumerable.Range(1, 20).Select(p => new { code = $"P{p}", name = $"纯棉T恤 {p}", skus = Enumerable.Range(1, 5).Select(s => new { code = OrderSeed.Sku(p, s), name = $"纯棉T恤 {p} 尺码{s}", priceMinor = 4900 + (100 * p), weightGrams = 220 }) }),
        }, "productUpload { id }");
        await MutateAsync("upsertRole", new { code = "CLERK", name = "客服", permissions = ClerkMay }, "role { code }");
        HeadOffice = new Clerk("head office", await ClerkAsync("zongbu", root), null);
        SmallBranch = new Clerk("small branch", await ClerkAsync("fengongsi", Branches[0].Branch), Place.Row(Branches[0].Branch));
    }

    async Task<string> UnitAsync(string parentId, string code, string name, string tier)
        => (await MutateAsync("createOrgUnit", new { parentId, code, name, tier }, "orgUnit { id }")).GetProperty("orgUnit").GetProperty("id").GetString()!;

    async Task<string> ClerkAsync(string login, string unitId)
    {
        var account = (await MutateAsync("createAccount", new { unitId, loginId = login, displayName = login, password = Password, passwordMustChange = false }, "account { id }")).GetProperty("account").GetProperty("id").GetString();
        await MutateAsync("grantRole", new { accountId = account, roleCode = "CLERK", unitId, reaches = "SUBTREE" }, "membership { id }");
        return await SignInAsync(login);
    }

    async Task<string> SignInAsync(string login)
        => (await PostAsync("mutation($i: SignInInput!) { signIn(input: $i) { accessToken } }", new { i = new { loginId = login, password = Password } })).GetProperty("signIn").GetProperty("accessToken").GetString()!;

    async Task<JsonElement> MutateAsync(string name, object input, string selection)
    {
        var node = JsonSerializer.SerializeToNode(input, JsonSerializerOptions.Web)!.AsObject();
        node["idempotencyKey"] = Guid.NewGuid().ToString("N");
        var payload = (await PostAsync($"mutation($i: {char.ToUpperInvariant(name[0])}{name[1..]}Input!) {{ {name}(input: $i) {{ {selection} userErrors {{ code field }} }} }}", new { i = node })).GetProperty(name);
        return payload.GetProperty("userErrors").GetArrayLength() == 0 ? payload : throw new InvalidOperationException($"{name}: {payload}");
    }

    async Task<JsonElement> PostAsync(string query, object? variables)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        if (_token.Length > 0) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        using var response = await _http.SendAsync(request);
        var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        return answer.TryGetProperty("data", out var data) && !answer.TryGetProperty("errors", out _) ? data : throw new InvalidOperationException(answer.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        await MySqlConnection.ClearAllPoolsAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
