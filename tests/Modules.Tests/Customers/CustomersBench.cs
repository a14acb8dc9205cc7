using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQL;
using GraphQL.Transport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Platform.Analytics;
using Platform.Contracts;
using Platform.Contracts.Administration;
using Platform.Customers;
using Platform.Customers.Data;
using Platform.Host.GraphQL;
using Platform.Kernel;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Migrations;
using Platform.Kernel.Events;
using Platform.Kernel.Graph;
using Platform.Kernel.Security;
using Platform.Parts;
using Platform.Warranty;
using AfterSalesModule = Platform.AfterSales.AfterSalesModule;

namespace Platform.Modules.Tests.Customers;

/// <summary>The module on a real database behind the real GraphQL pipeline, with an organisation of two branches and callers made to measure.</summary>
internal sealed class CustomersBench : IAsyncDisposable, IModuleSwitch, IOrganisation, ITeams, IAccounts, Platform.Kernel.Time.ICalendars
{
    public static readonly OrgPath Office = new(1), Shenzhen = new(21, 11, 21), Shanghai = new(22, 12, 22);

    readonly string _folder = Directory.CreateTempSubdirectory("platform-customers-").FullName;
    readonly DatabaseSettings _database;

    CustomersBench(DatabaseSettings? database, KeyRing ring, Action<IServiceCollection>? more)
    {
        Ring = ring;
        _database = database ?? new DatabaseSettings("sqlite", $"Data Source={_folder}/c.db;Foreign Keys=True;Default Timeout=30");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("GraphQL:Limits:Burst", "1000000")]).Build();
        var services = new ServiceCollection().AddLogging(log => log.SetMinimumLevel(LogLevel.Trace).AddProvider(Log)).AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IModuleSwitch>(this).AddSingleton<IOrganisation>(this).AddSingleton<ITeams>(this).AddSingleton<IAccounts>(this).AddSingleton<Platform.Kernel.Time.ICalendars>(this).AddSingleton<Migrator>().AddSingleton(ring).AddSingleton<FieldCipher>();
        services.AddModules(_database, Modules);
        services.AddGraphParts([.. Modules.Select(GraphModule.Of), new GraphModule("Orders", [typeof(FixtureOrder), typeof(FixtureOrderType), typeof(FixtureOrders), typeof(FixtureUnit), typeof(FixtureUnitType)])]).AddGraph(configuration);
        more?.Invoke(services);
        Services = services.BuildServiceProvider(validateScopes: true);
    }

    public ValueTask<Platform.Kernel.Time.BusinessCalendar> ForAsync(long orgId, CancellationToken ct) => ValueTask.FromResult(Platform.Kernel.Time.BusinessCalendar.Always(TimeZoneInfo.Utc));

    public static IReadOnlyList<Module> Modules { get; } = [new CustomersModule(), new AfterSalesModule(), new WarrantyModule(), new PartsModule(), new AnalyticsModule()];

    public Microsoft.Extensions.DependencyInjection.ServiceProvider Services { get; }

    public KeyRing Ring { get; }

    public LogMemory Log { get; } = new();

    public FieldCipher Cipher => Services.GetRequiredService<FieldCipher>();

    public static KeyRing NewRing() => new("k1", new Dictionary<string, byte[]> { ["k1"] = RandomNumberGenerator.GetBytes(32) }, RandomNumberGenerator.GetBytes(32));

    public static async Task<CustomersBench> StartAsync(Provider provider, Action<IServiceCollection>? more = null)
        => await StartAsync(provider == Provider.Sqlite ? null : new DatabaseSettings("mysql", await MariaDb.FreshAsync() + ";AllowUserVariables=True;UseAffectedRows=False;ConnectionReset=False"), NewRing(), more);

    /// <summary>Another instance on the same database with a newer key ring.</summary>
    public Task<CustomersBench> TwinAsync(KeyRing ring) => StartAsync(_database, ring);

    static async Task<CustomersBench> StartAsync(DatabaseSettings? database, KeyRing ring, Action<IServiceCollection>? more = null)
    {
        var bench = new CustomersBench(database, ring, more);
        await bench.Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        await bench.Services.GetRequiredService<SchemaHolder>().Switch(new HashSet<string> { "Customers", "Orders" });
        return bench;
    }

    /// <summary>Modules that are off.</summary>
    public HashSet<string> Off { get; } = [];

    public bool IsOn(string module) => !Off.Contains(module);

    public bool WasEverOn(string module) => true;

    public ValueTask<OrgPath?> PathOf(long unitId, CancellationToken ct)
        => ValueTask.FromResult<OrgPath?>(unitId == Office.Unit ? Office : unitId == Shenzhen.Unit ? Shenzhen : unitId == Shanghai.Unit ? Shanghai : null);

    /// <summary>The quality department is team 31; there is no other.</summary>
    public Task<IReadOnlyDictionary<long, TeamCard>> Get(IReadOnlyCollection<long> teamIds, CancellationToken ct)
        => Task.FromResult<IReadOnlyDictionary<long, TeamCard>>(teamIds.Where(id => id == 31).ToDictionary(id => id, id => new TeamCard(id, "QA", "质量部", Office, [])));

    /// <summary>Everybody may sign in but 403, who left; nobody is 404.</summary>
    public Task<IReadOnlyDictionary<long, bool>> Standing(IReadOnlyCollection<long> accountIds, CancellationToken ct)
        => Task.FromResult<IReadOnlyDictionary<long, bool>>(accountIds.Where(id => id is > 0 and not 404).Distinct().ToDictionary(id => id, id => id != 403));

    public ValueTask<OrgPath> HeadOffice(CancellationToken ct) => ValueTask.FromResult(Office);

    public static readonly string[] Everything =
        [.. new Platform.Kernel.Access.DeclaredPermissions(new Platform.Kernel.ModuleRegistry([new CustomersModule()])).All, "fixture:order:read"];

    public static Caller Person(OrgPath home, params string[] permissions)
    {
        var scope = home.Branch is { } branch ? new RowScope { Branches = [branch] } : RowScope.Everything;
        return new Caller { Name = "tester" + home.Unit, UserId = home.Unit, SessionId = 1, Home = home, Locale = "zh-CN", CorrelationId = "test", Permissions = permissions.ToFrozenDictionary(p => p, _ => scope) };
    }

    public static readonly Caller Boss = Person(Office, Everything), InShenzhen = Person(Shenzhen, Everything), InShanghai = Person(Shanghai, Everything);

    public async Task<JsonElement> PostAsync(string query, object? variables = null, Caller? caller = null)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = caller ?? Boss;
        var serializer = Services.GetRequiredService<IGraphQLTextSerializer>();
        using var operation = new CancellationTokenSource();
        var request = new GraphQLRequest { Query = query, Variables = variables is null ? null : serializer.Deserialize<Inputs>(JsonSerializer.Serialize(variables, JsonSerializerOptions.Web)) };
        var result = await Services.GetRequiredService<GraphPipeline>().Execute(request, scope.ServiceProvider, operation, false, CancellationToken.None);
        return JsonDocument.Parse(serializer.Serialize(result)).RootElement;
    }

    public async Task<JsonElement> DataAsync(string query, object? variables = null, Caller? caller = null)
    {
        var answer = await PostAsync(query, variables, caller);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors + query + (Log.Text is { Length: > 4000 } log ? log[^4000..] : Log.Text));
        return answer.GetProperty("data");
    }

    /// <summary>The payload of a mutation, with its user errors.</summary>
    public async Task<JsonElement> TryAsync(string name, object input, string selection = Selection, Caller? caller = null)
    {
        var node = JsonSerializer.SerializeToNode(input, JsonSerializerOptions.Web)!.AsObject();
        if (!node.ContainsKey("idempotencyKey")) node["idempotencyKey"] = Guid.NewGuid().ToString("N");
        var type = char.ToUpperInvariant(name[0]) + name[1..] + "Input";
        var data = await DataAsync($"mutation($input: {type}!) {{ {name}(input: $input) {{ party {{ {selection} }} userErrors {{ code field message args {{ name value }} }} }} }}", new { input = (JsonNode)node }, caller);
        return data.GetProperty(name);
    }

    /// <summary>Hands an event to a reaction as the Kernel does: in a unit of its own, once for a key, again while the database says so.</summary>
    public Task DeliverAsync<TReaction, TEvent>(TEvent e, string key, OrgPath? org = null, DateTime? at = null) where TReaction : class, IReaction<TEvent> where TEvent : IEvent
        => Transient.RetryAsync(async () =>
        {
            await using var scope = Services.CreateAsyncScope();
            var caller = Caller.System with { Name = typeof(TReaction).Name, CorrelationId = "test" };
            scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = caller;
            var delivery = scope.ServiceProvider.GetRequiredService<Delivery>();
            (delivery.EventKey, delivery.OccurredAt, delivery.Org) = (key, at ?? DateTime.UtcNow, org);
            var db = scope.ServiceProvider.GetRequiredService<CustomersDb>();
            if (await db.Set<InboxRow>().AsNoTracking().AnyAsync(i => i.EventKey == key && i.Consumer == typeof(TReaction).Name)) return;
            db.Work = new UnitOfWork(caller, typeof(TReaction).Name);
            await ActivatorUtilities.CreateInstance<TReaction>(scope.ServiceProvider).On(e, CancellationToken.None);
            db.Add(new InboxRow { EventKey = key, Consumer = typeof(TReaction).Name, HandledAt = DateTime.UtcNow });
            await db.SaveChangesAsync();
        }, CancellationToken.None);

    /// <summary>Recorded events of a type, oldest first.</summary>
    public Task<List<string>> EventsAsync<TEvent>() where TEvent : IEvent
        => ReadAsync(db => db.Set<EventRow>().AsNoTracking().Where(x => x.Type == typeof(TEvent).Name).OrderBy(x => x.Id).Select(x => x.Data).ToListAsync());

    /// <summary>What a mutation made or changed, whatever its type; it must succeed.</summary>
    public async Task<JsonElement> MakeAsync(string name, object input, string entity, string selection, Caller? caller = null)
    {
        var payload = await OutcomeAsync(name, input, entity, selection, caller);
        Assert.True(payload.GetProperty("userErrors").GetArrayLength() == 0, payload.ToString());
        return payload.GetProperty(entity);
    }

    /// <summary>The code of the first user error of a mutation that must be refused.</summary>
    public async Task<string> CodeAsync(string name, object input, string entity, Caller? caller = null)
    {
        var payload = await OutcomeAsync(name, input, entity, "id", caller);
        Assert.True(payload.GetProperty("userErrors").GetArrayLength() > 0, name + " was not refused");
        return payload.GetProperty("userErrors")[0].GetProperty("code").GetString()!;
    }

    async Task<JsonElement> OutcomeAsync(string name, object input, string entity, string selection, Caller? caller)
    {
        var node = JsonSerializer.SerializeToNode(input, JsonSerializerOptions.Web)!.AsObject();
        if (!node.ContainsKey("idempotencyKey")) node["idempotencyKey"] = Guid.NewGuid().ToString("N");
        var type = char.ToUpperInvariant(name[0]) + name[1..] + "Input";
        var data = await DataAsync($"mutation($input: {type}!) {{ {name}(input: $input) {{ {entity} {{ {selection} }} userErrors {{ code field message args {{ name value }} }} }} }}", new { input = (JsonNode)node }, caller);
        return data.GetProperty(name);
    }

    public const string Selection = "id version number displayName kind status roles contactPoints { id type masked preferred verified } addresses { id country divisionCode region masked }";

    /// <summary>The party of a mutation that must succeed.</summary>
    public async Task<JsonElement> DoAsync(string name, object input, Caller? caller = null, string selection = Selection)
    {
        var payload = await TryAsync(name, input, selection, caller);
        Assert.True(payload.GetProperty("userErrors").GetArrayLength() == 0, payload.ToString());
        return payload.GetProperty("party");
    }

    /// <summary>The first user error of a mutation that must be refused.</summary>
    public async Task<(string Code, string? Field, string Message)> RefusalAsync(string name, object input, Caller? caller = null)
    {
        var error = (await TryAsync(name, input, "id", caller)).GetProperty("userErrors")[0];
        return (error.GetProperty("code").GetString()!, error.GetProperty("field").GetString(), error.GetProperty("message").GetString()!);
    }

    public Task<JsonElement> ConsumerAsync(string name, string? phone = null, Caller? caller = null)
        => DoAsync("createParty", new { kind = "PERSON", displayName = name, roles = new[] { "CONSUMER" }, contactPoints = phone is null ? [] : new[] { new { type = "MOBILE", value = phone } } }, caller);

    public async Task<string[]> FoundAsync(object where, Caller? caller = null)
        => [.. (await DataAsync("query($where: PartyFilterInput) { parties(first: 50, where: $where, order: [{ number: ASC }]) { nodes { number } } }", new { where }, caller))
            .GetProperty("parties").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("number").GetString()!)];

    public async Task<T> ReadAsync<T>(Func<CustomersDb, Task<T>> read)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<CustomersDb>>().CreateDbContextAsync();
        return await read(db);
    }

    /// <summary>Every row of every table of the module as text.</summary>
    public Task<string> DumpAsync() => ReadAsync(async db =>
    {
        var text = new System.Text.StringBuilder();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()!).Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                for (var i = 0; i < reader.FieldCount; i++) text.Append(table).Append('.').Append(reader.GetName(i)).Append('=').Append(Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture)).Append('\n');
        }
        return text.ToString();
    });

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        try { Directory.Delete(_folder, true); } catch (IOException) { }
    }
}
