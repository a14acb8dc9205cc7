using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Platform.Host;

namespace Platform.Harness;

/// <summary>Which database a test runs on.</summary>
public enum Provider
{
    Sqlite,
    MariaDb,
}

/// <summary>The real program on a free port with an empty database of its own. Dispose it to stop the program.</summary>
public sealed class TestApp : IAsyncDisposable
{
    public const string AdminPassword = "correct horse battery";

    readonly string _folder;
    string? _ownDatabase;
    string? _admin;

    TestApp(WebApplication app, string folder, IReadOnlyDictionary<string, string?> settings)
    {
        (App, _folder, Settings) = (app, folder, settings);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()), Timeout = TimeSpan.FromSeconds(100) };
    }

    public WebApplication App { get; }

    public HttpClient Http { get; }

    /// <summary>The program's last warnings and errors.</summary>
    public required LogMemory Log { get; init; }

    public IServiceProvider Services => App.Services;

    /// <summary>The configuration it was started with; a second instance on the same database takes the same.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; }

    /// <summary>Starts a program with an empty database.</summary>
    /// <param name="provider">Which database.</param>
    /// <param name="settings">Configuration on top of the harness's own.</param>
    /// <param name="services">Extra registrations, such as fixture modules.</param>
    /// <param name="replace">Registrations that win over the program's own.</param>
    public static async Task<TestApp> StartAsync(Provider provider, IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? services = null, Action<IServiceCollection>? replace = null)
    {
        var folder = Directory.CreateTempSubdirectory("platform-test-").FullName;
        var all = new Dictionary<string, string?>
        {
            ["Data:Folder"] = folder,
            ["Database:Provider"] = provider == Provider.Sqlite ? "sqlite" : "mysql",
            ["Database:ConnectionString"] = provider == Provider.Sqlite ? $"Data Source={folder}/platform.db" : await MariaDb.FreshAsync(),
            ["Database:MigrateAtStart"] = "true",
            ["Administration:FirstPassword"] = AdminPassword,
            ["Plugins:Directory"] = Path.Combine(Repository.Root, "artifacts", "plugins"),
            ["SignIn:PasswordIterations"] = "1000",
            ["Demo:Seed"] = "false",
            ["Events:FirstRetry"] = "00:00:00.200",
            ["GraphQL:Limits:Burst"] = "1000000",
            ["GraphQL:Limits:PerSecond"] = "1000000",
        };
        foreach (var (key, value) in settings ?? new Dictionary<string, string?>()) all[key] = value;
        var app = await StartAsync(all, folder, services, replace);
        app._ownDatabase = provider == Provider.MariaDb ? all["Database:ConnectionString"] : null;
        return app;
    }

    /// <summary>Starts a program on what another one left.</summary>
    public static Task<TestApp> RestartAsync(IReadOnlyDictionary<string, string?> settings, Action<IServiceCollection>? services = null) => StartAsync(settings, settings["Data:Folder"]!, services);

    /// <summary>Stops the program and leaves its data where it is.</summary>
    public async Task StopKeepingDataAsync()
    {
        Http.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    /// <summary>Starts another instance on the same database.</summary>
    public Task<TestApp> StartTwinAsync() => RestartAsync(Settings);

    static async Task<TestApp> StartAsync(IReadOnlyDictionary<string, string?> settings, string folder, Action<IServiceCollection>? services, Action<IServiceCollection>? replace = null)
    {
        var log = new LogMemory();
        var app = PlatformHost.Create([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(settings);
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders().AddProvider(log);
            if (Environment.GetEnvironmentVariable("PLATFORM_TEST_LOG") is not null) builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Information);
            services?.Invoke(builder.Services);
        }, replace);
        if (!await PlatformHost.PrepareAsync(app, CancellationToken.None)) throw new InvalidOperationException("The program refused to start.");
        await app.StartAsync();
        return new TestApp(app, folder, settings) { Log = log };
    }

    /// <summary>Posts a document and returns the whole answer.</summary>
    public async Task<JsonElement> PostAsync(string query, object? variables = null, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/graphql-response+json"));
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return text.Length == 0 ? throw new InvalidOperationException($"HTTP {(int)response.StatusCode} without a body.") : JsonDocument.Parse(text).RootElement;
    }

    /// <summary>Posts a document as the administrator (or as the bearer) and returns its data; top-level errors fail the test.</summary>
    public async Task<JsonElement> DataAsync(string query, object? variables = null, string? token = null)
    {
        var answer = await PostAsync(query, variables, token ?? await AdminAsync());
        return answer.TryGetProperty("errors", out var errors) ? throw new Xunit.Sdk.XunitException($"{errors}\n{query}\n{string.Join("\n", Log.Lines.TakeLast(5))}") : answer.GetProperty("data");
    }

    /// <summary>
    /// Runs one mutation with a fresh idempotency key and returns its payload; user errors fail the test unless asked for.
    /// </summary>
    /// <param name="name">Mutation name, such as <c>placeOrder</c>.</param>
    /// <param name="input">The input without its key; a given key is kept.</param>
    /// <param name="selection">What to select inside the payload, without <c>userErrors</c>.</param>
    /// <param name="token">Bearer token; null is the administrator.</param>
    /// <param name="refused">True when user errors are expected.</param>
    public async Task<JsonElement> MutateAsync(string name, object input, string selection, string? token = null, bool refused = false)
    {
        var type = char.ToUpperInvariant(name[0]) + name[1..] + "Input";
        var node = JsonSerializer.SerializeToNode(input, JsonSerializerOptions.Web)!.AsObject();
        if (!node.ContainsKey("idempotencyKey")) node["idempotencyKey"] = Guid.NewGuid().ToString("N");
        var data = await DataAsync($"mutation($input: {type}!) {{ {name}(input: $input) {{ {selection} userErrors {{ code field message args {{ name value }} }} }} }}", new { input = node }, token);
        var payload = data.GetProperty(name);
        var errors = payload.GetProperty("userErrors");
        if (!refused && errors.GetArrayLength() > 0) throw new Xunit.Sdk.XunitException($"{name} was refused: {errors}");
        if (refused && errors.GetArrayLength() == 0) throw new Xunit.Sdk.XunitException($"{name} was not refused.");
        return payload;
    }

    /// <summary>Code of the first user error of a mutation that must be refused.</summary>
    public async Task<string> RefusalAsync(string name, object input, string selection, string? token = null)
        => (await MutateAsync(name, input, selection, token, refused: true)).GetProperty("userErrors")[0].GetProperty("code").GetString()!;

    /// <summary>Bearer token of the first administrator.</summary>
    public async Task<string> AdminAsync() => _admin ??= await SignInAsync("admin", AdminPassword);

    /// <summary>Signs in and returns the bearer token.</summary>
    public async Task<string> SignInAsync(string login, string password)
    {
        var answer = await PostAsync("mutation($input: SignInInput!) { signIn(input: $input) { accessToken userErrors { code message } } }", new { input = new { loginId = login, password } });
        return answer.GetProperty("data").GetProperty("signIn").GetProperty("accessToken").GetString() ?? throw new Xunit.Sdk.XunitException($"Sign-in failed: {answer}");
    }

    /// <summary>Waits until something becomes true; deliveries and connectors work in the background.</summary>
    public static async Task EventuallyAsync(Func<Task<bool>> condition, string what, int seconds = 90)
    {
        var end = Environment.TickCount64 + seconds * 1000;
        while (!await condition())
        {
            if (Environment.TickCount64 > end) throw new Xunit.Sdk.XunitException($"Did not happen within {seconds} s: {what}");
            await Task.Delay(50);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await MySqlConnector.MySqlConnection.ClearAllPoolsAsync(); // idle connections of stopped programs would use up the server
        if (_ownDatabase is not null) await MariaDb.DropAsync(_ownDatabase);
        try { Directory.Delete(_folder, recursive: true); } catch (IOException) { } catch (UnauthorizedAccessException) { }
    }
}
