using System.Collections.Frozen;
using System.Text.Json;
using GraphQL;
using GraphQL.Transport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Platform.Contracts;
using Platform.Contracts.Administration;
using Platform.Contracts.Orders;
using Platform.Host.GraphQL;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Migrations;
using Platform.Kernel.Events;
using Platform.Kernel.Graph;
using Platform.Kernel.Plugins;
using Platform.Kernel.Security;
using Platform.Logistics;

namespace Platform.Modules.Tests.Logistics;

/// <summary>Logistics alone on a real database with its pump running; orders, organisation and couriers are played by the test.</summary>
internal sealed class World : IAsyncDisposable, IModuleSwitch, IOrganisation
{
    public static readonly OrgPath Office = new(1), East = new(2, 2), Quanzhou = new(3, 2, 3), Xian = new(5, 4, 5);
    static readonly Caller Everyone = Caller.System with { Name = "tester", Locale = "zh-CN", CorrelationId = "t" };

    readonly string _folder = Directory.CreateTempSubdirectory("platform-logistics-").FullName;
    ServiceProvider _services = null!;
    long _sequence;

    public OrdersPlayed Orders { get; } = new();
    public CouriersPlayed Couriers { get; } = new();
    public IServiceProvider Services => _services;

    public static async Task<World> StartAsync(Provider provider, params (string Key, string Value)[] settings)
    {
        var world = new World();
        var database = provider == Provider.Sqlite ? new DatabaseSettings("sqlite", $"Data Source={world._folder}/l.db;Foreign Keys=True;Default Timeout=30")
            : new DatabaseSettings("mysql", await MariaDb.FreshAsync() + ";AllowUserVariables=True;UseAffectedRows=False;ConnectionReset=False");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Events:FirstRetry"] = "00:00:00.050", ["Events:Poll"] = "00:00:00.050", ["GraphQL:Limits:Burst"] = "1000000",
        }.Concat(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).DistinctBy(s => s.Key)).Build();
        var services = new ServiceCollection().AddLogging(Logs).AddSingleton<IConfiguration>(configuration).AddSingleton<IModuleSwitch>(world).AddSingleton<Migrator>()
            .AddSingleton(KeyRing.LoadOrCreate(Path.Combine(world._folder, "keys.json"))).AddSingleton<FieldCipher>().AddSingleton<IOrganisation>(world);
        services.AddModules(database, [new LogisticsModule()]);
        services.AddGraph(configuration);
        services.AddSingleton<IOrders>(world.Orders).AddSingleton<IPorts>(world.Couriers);
        world._services = services.BuildServiceProvider();
        await world._services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        await world._services.GetRequiredService<SchemaHolder>().Switch(new HashSet<string> { "Logistics" });
        foreach (var job in world._services.GetServices<IHostedService>()) await job.StartAsync(CancellationToken.None);
        return world;
    }

    static void Logs(ILoggingBuilder logs)
    {
        if (Environment.GetEnvironmentVariable("PLATFORM_TEST_LOG") is not null) logs.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning);
    }

    /// <summary>Puts an event of another module into the outbox; its deliveries are ordered as that module's would be.</summary>
    public async Task SayAsync(IEvent e, long orderId, OrgPath? org = null)
    {
        await using var db = await DbAsync();
        db.Work = new UnitOfWork(Everyone, "Test");
        var sequence = Interlocked.Increment(ref _sequence);
        var row = new EventRow
        {
            Type = e.GetType().Name, Data = EventJson.Write(e), OccurredAt = db.Now, SubjectType = "Order", SubjectId = orderId, SubjectVersion = sequence,
            Org = (org ?? Quanzhou).ToString(), CorrelationId = "t",
        };
        db.Add(row);
        foreach (var consumer in Services.GetRequiredService<EventCatalog>().ConsumersOf(e.GetType()))
            db.Add(new DeliveryRow { EventId = row.Id, Consumer = consumer.Name, OrderingKey = $"Order:{orderId}", Sequence = sequence, DueAt = db.Now });
        await db.SaveChangesAsync();
        Services.GetRequiredService<PumpSignal>().Wake(typeof(LogisticsDb));
    }

    public Task<LogisticsDb> DbAsync() => Services.GetRequiredService<IDbContextFactory<LogisticsDb>>().CreateDbContextAsync();

    public async Task<T> ReadAsync<T>(Func<LogisticsDb, Task<T>> read)
    {
        await using var db = await DbAsync();
        return await read(db);
    }

    public Task EventuallyAsync(Func<LogisticsDb, Task<bool>> condition, string what) => TestApp.EventuallyAsync(() => ReadAsync(condition), what, 40);

    /// <summary>Waits until nothing is due any more.</summary>
    public Task QuietAsync() => EventuallyAsync(async db =>
    {
        var soon = db.Now.AddMilliseconds(500);
        return !await db.Set<DeliveryRow>().AnyAsync(d => (d.State == DeliveryState.Ready && d.DueAt < soon) || d.State == DeliveryState.Claimed);
    }, "every event is taken in");

    public Task<int> CountAsync(string type) => ReadAsync(db => db.Set<EventRow>().CountAsync(e => e.Type == type));

    public static Caller Person(OrgPath region, params string[] permissions) => new()
    {
        Name = "李雷", UserId = 7, Locale = "zh-CN", CorrelationId = "p", Home = region,
        Permissions = permissions.ToFrozenDictionary(p => p, _ => new RowScope { Regions = [region.Region!.Value] }),
    };

    public async Task<JsonElement> DataAsync(string query, object? variables = null, Caller? caller = null)
    {
        var answer = await PostAsync(query, variables, caller);
        return answer.TryGetProperty("errors", out var errors) ? throw new Xunit.Sdk.XunitException($"{errors}\n{query}") : answer.GetProperty("data");
    }

    public async Task<JsonElement> PostAsync(string query, object? variables = null, Caller? caller = null)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = caller ?? Everyone;
        var serializer = Services.GetRequiredService<IGraphQLTextSerializer>();
        using var operation = new CancellationTokenSource();
        var request = new GraphQLRequest { Query = query, Variables = variables is null ? null : serializer.Deserialize<Inputs>(JsonSerializer.Serialize(variables, JsonSerializerOptions.Web)) };
        var result = await Services.GetRequiredService<GraphPipeline>().Execute(request, scope.ServiceProvider, operation, false, CancellationToken.None);
        return JsonDocument.Parse(serializer.Serialize(result)).RootElement;
    }

    public async Task<JsonElement> MutateAsync(string name, object input, string selection, Caller? caller = null, bool refused = false)
    {
        var type = char.ToUpperInvariant(name[0]) + name[1..] + "Input";
        var node = JsonSerializer.SerializeToNode(input, JsonSerializerOptions.Web)!.AsObject();
        if (!node.ContainsKey("idempotencyKey")) node["idempotencyKey"] = Guid.NewGuid().ToString("N");
        var payload = (await DataAsync($"mutation($input: {type}!) {{ {name}(input: $input) {{ {selection} userErrors {{ code field message }} }} }}", new { input = node }, caller)).GetProperty(name);
        var errors = payload.GetProperty("userErrors");
        if (refused != errors.GetArrayLength() > 0) throw new Xunit.Sdk.XunitException($"{name}: {errors}");
        return payload;
    }

    public async Task<string> RefusalAsync(string name, object input, string selection, Caller? caller = null)
        => (await MutateAsync(name, input, selection, caller, refused: true)).GetProperty("userErrors")[0].GetProperty("code").GetString()!;

    /// <summary>A location with stock; gives its global id.</summary>
    public async Task<string> PlaceAsync(string code, string kind = "DC", int priority = 100, params (string Sku, long Pieces)[] stock)
    {
        var id = (await MutateAsync("createLocation", new
        {
            code, name = "泉州成品仓", kind, priority, contactName = "陈仓管", phone = "0595-22886688", regionCode = "350503", region = "福建省 泉州市 丰泽区", address = "东海街道8号",
        }, "stockLocation { id }")).GetProperty("stockLocation").GetProperty("id").GetString()!;
        if (stock.Length > 0)
            await MutateAsync("receiveStock", new { locationId = id, reference = "入库单001", lines = stock.Select(s => new { item = s.Sku, quantity = s.Pieces }) }, "stockLocation { id }");
        return id;
    }

    public bool IsOn(string module) => true;

    public bool WasEverOn(string module) => true;

    public ValueTask<OrgPath?> PathOf(long unitId, CancellationToken ct) => new(unitId switch { 1 => Office, 2 => East, 3 => Quanzhou, 5 => Xian, _ => null });

    public ValueTask<OrgPath> HeadOffice(CancellationToken ct) => new(Office);

    public async ValueTask DisposeAsync()
    {
        foreach (var job in Services.GetServices<IHostedService>()) await job.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        try { Directory.Delete(_folder, true); } catch (IOException) { }
    }
}
