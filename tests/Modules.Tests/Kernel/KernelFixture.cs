using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Migrations;
using Platform.Kernel.Events;
using Platform.Kernel.Graph;

namespace Platform.Modules.Tests.Kernel;

/// <summary>The Kernel with only the fixture module, on a real database; background work runs when a test says so.</summary>
internal sealed class KernelFixture : IAsyncDisposable, IModuleSwitch
{
    readonly string _folder = Directory.CreateTempSubdirectory("platform-kernel-").FullName;

    public bool On { get; set; } = true;
    public ServiceProvider Services { get; private set; } = null!;
    public Caller Caller { get; } = Caller.System with { Name = "tester", CorrelationId = "test" };

    public static async Task<KernelFixture> StartAsync(Provider provider)
    {
        var fixture = new KernelFixture();
        var database = provider == Provider.Sqlite
            ? new DatabaseSettings("sqlite", $"Data Source={fixture._folder}/k.db;Foreign Keys=True;Default Timeout=30")
            : new DatabaseSettings("mysql", await MariaDb.FreshAsync() + ";AllowUserVariables=True;UseAffectedRows=False;ConnectionReset=False");
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Events:FirstRetry"] = "00:00:00.020", ["Events:MaxAttempts"] = "3", ["Events:Poll"] = "00:00:00.100",
        }).Build()).AddSingleton<IModuleSwitch>(fixture).AddSingleton<Migrator>().AddSingleton(Platform.Kernel.Security.KeyRing.LoadOrCreate(Path.Combine(fixture._folder, "keys.json"))).AddSingleton<Platform.Kernel.Security.FieldCipher>();
        services.AddModules(database, [new TestsModule()]);
        fixture.Services = services.BuildServiceProvider();
        await fixture.Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        return fixture;
    }

    public bool IsOn(string module) => On;

    public bool WasEverOn(string module) => true;

    public Task<MutationOutcome<Thing>> MakeAsync(string name, string key)
        => RunAsync<MakeThing, MakeThingInput>(new MakeThingInput { Name = name, IdempotencyKey = key });

    public Task<MutationOutcome<Thing>> BumpAsync(Thing thing, long version, string key)
        => RunAsync<BumpThing, BumpThingInput>(new BumpThingInput { Id = GlobalId.Encode("Thing", thing.Id), ExpectedVersion = version, IdempotencyKey = key });

    async Task<MutationOutcome<Thing>> RunAsync<TSlice, TInput>(TInput input) where TSlice : Mutation<TInput, Thing> where TInput : MutationInput
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = Caller;
        return await scope.ServiceProvider.GetRequiredService<IMutationRunner>().Run<TSlice, TInput, Thing>(input, "fixture:thing:make", CancellationToken.None);
    }

    public async Task<T> ReadAsync<T>(Func<FixtureDb, Task<T>> read)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<FixtureDb>>().CreateDbContextAsync();
        return await read(db);
    }

    public EventPump Pump() => Services.GetServices<IHostedService>().OfType<EventPump>().Single();

    /// <summary>Delivers until nothing is due and nothing waits for a retry.</summary>
    public async Task DeliverAllAsync(int rounds = 100)
    {
        var pump = Pump();
        for (var i = 0; i < rounds; i++)
        {
            await pump.RunOnceAsync(CancellationToken.None);
            if (!await ReadAsync(db => db.Set<DeliveryRow>().AnyAsync(d => d.State == DeliveryState.Ready || d.State == DeliveryState.Claimed))) return;
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        try { Directory.Delete(_folder, true); } catch (IOException) { }
    }
}
