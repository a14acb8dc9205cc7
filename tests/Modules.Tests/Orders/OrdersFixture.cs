using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Platform.Contracts;
using Platform.Contracts.Administration;
using Platform.Contracts.Customers;
using Platform.Contracts.Logistics;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Migrations;
using Platform.Kernel.Events;
using Platform.Kernel.Graph;
using Platform.Kernel.Plugins;
using Platform.Kernel.Security;
using Platform.Orders;

namespace Platform.Modules.Tests.Orders;

/// <summary>Orders alone on a real database, with a fake escrow provider; background work runs when a test says so.</summary>
internal sealed class OrdersFixture : IAsyncDisposable, IModuleSwitch, IPorts, IParties, IShipping, IOrganisation
{
    readonly string _folder = Directory.CreateTempSubdirectory("platform-orders-").FullName;

    public static readonly OrgPath Fuzhou = new(11, 10, 11), Xiamen = new(12, 10, 12);
    public FakeEscrow Escrow { get; } = new();
    public bool HasLogistics { get; set; } = true;
    public ServiceProvider Services { get; private set; } = null!;
    public Caller Caller { get; set; } = Caller.System with { Name = "客服小王", CorrelationId = "test" };

    public static async Task<OrdersFixture> StartAsync(Provider provider, Dictionary<string, string?>? settings = null)
    {
        var fixture = new OrdersFixture();
        var database = provider == Provider.Sqlite
            ? new DatabaseSettings("sqlite", $"Data Source={fixture._folder}/o.db;Foreign Keys=True;Default Timeout=30")
            : new DatabaseSettings("mysql", await MariaDb.FreshAsync() + ";AllowUserVariables=True;UseAffectedRows=False;ConnectionReset=False");
        var all = new Dictionary<string, string?>
        {
            ["Events:FirstRetry"] = "00:00:00.020", ["Events:Poll"] = "00:00:00.100", ["Orders:AskAgain"] = "00:00:00.020", ["Orders:EscrowConnection"] = "escrow",
        };
        foreach (var (key, value) in settings ?? []) all[key] = value;
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(all).Build())
            .AddSingleton<IModuleSwitch>(fixture).AddSingleton<IPorts>(fixture).AddSingleton<IParties>(fixture).AddSingleton<ICareOffers, NoCareOffers>().AddSingleton<IShipping>(fixture).AddSingleton<IOrganisation>(fixture)
            .AddSingleton<Migrator>().AddSingleton(KeyRing.LoadOrCreate(fixture._folder + "/keys.json")).AddSingleton<FieldCipher>();
        services.AddModules(database, [new OrdersModule()]);
        fixture.Services = services.BuildServiceProvider();
        await fixture.Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        await fixture.RunAsync<UpsertChannel, UpsertChannel.UpsertChannelInput, SalesChannel>(new() { IdempotencyKey = "channel-1", Code = "TMALL", Kind = ChannelKind.Marketplace, Name = "天猫旗舰店" });
        await fixture.RunAsync<UpsertProducts, UpsertProducts.UpsertProductsInput, ProductUpload>(new()
        {
            IdempotencyKey = "products-1",
            Products = [new() { Code = "TEA", Name = "安溪铁观音", Skus = [new() { Code = "TEA-250", Size = "250克", PriceMinor = 19_900, WeightGrams = 300 }, new() { Code = "TEA-500", Size = "500克", PriceMinor = 36_800, WeightGrams = 600 }] }],
        });
        return fixture;
    }

    public bool IsOn(string module) => module != "Logistics" || HasLogistics;

    public bool WasEverOn(string module) => true;

    public TPort? Find<TPort>(string connection) where TPort : class => connection == "escrow" ? Escrow as TPort : null;

    public IReadOnlyList<string> Connections<TPort>() where TPort : class => ["escrow"];

    public Task<IReadOnlySet<long>> Existing(IReadOnlyCollection<long> partyIds, CancellationToken ct) => Task.FromResult<IReadOnlySet<long>>(partyIds.Where(p => p < 100).ToHashSet());

    public Task<IReadOnlyDictionary<long, OrgPath>> Orgs(IReadOnlyCollection<long> partyIds, CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<long, IReadOnlyList<long>>> Family(IReadOnlyCollection<long> partyIds, CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyList<long>> ByContact(string text, CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<long, PartyCard>> Cards(IReadOnlyCollection<long> partyIds, CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, long>> TakeOver(string system, IReadOnlyCollection<ForeignParty> parties, OrgPath org, CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyList<ShippingOption>?> Options(string? regionCode, string? country, long weightGrams, CancellationToken ct)
        => Task.FromResult<IReadOnlyList<ShippingOption>?>(regionCode == "540100" ? [new("ems", "邮政", null, 96)] : [new("sf", "顺丰", null, 24), new("ems", "邮政", null, 96)]);

    public Task<IReadOnlyDictionary<string, long>> Available(IReadOnlyCollection<string> skus, CancellationToken ct) => Task.FromResult<IReadOnlyDictionary<string, long>>(new Dictionary<string, long>());

    public ValueTask<OrgPath?> PathOf(long unitId, CancellationToken ct) => new(unitId switch { 11 => Fuzhou, 12 => Xiamen, _ => null });

    public ValueTask<OrgPath> HeadOffice(CancellationToken ct) => new(new OrgPath(1));

    /// <summary>A person with permissions that reach one branch.</summary>
    public static Caller Clerk(OrgPath home, params string[] permissions) => new()
    {
        UserId = home.Unit * 100, Name = "店员", Home = home, CorrelationId = "test",
        Permissions = permissions.ToFrozenDictionary(p => p, _ => new RowScope { Branches = [home.Branch!.Value] }),
    };

    public async Task<MutationOutcome<TResult>> RunAsync<TSlice, TInput, TResult>(TInput input, Caller? caller = null)
        where TSlice : Mutation<TInput, TResult> where TInput : MutationInput where TResult : class
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = caller ?? Caller;
        var needs = (NeedsAttribute)typeof(TSlice).GetCustomAttributes(typeof(NeedsAttribute), false)[0];
        return await scope.ServiceProvider.GetRequiredService<IMutationRunner>().Run<TSlice, TInput, TResult>(input, needs.Permission, CancellationToken.None);
    }

    /// <summary>Runs a mutation on an order at its present version.</summary>
    public async Task<MutationOutcome<Order>> OnOrderAsync<TSlice, TInput>(Order order, Func<string, long, string, TInput> input, Caller? caller = null)
        where TSlice : Mutation<TInput, Order> where TInput : MutationInput
        => await RunAsync<TSlice, TInput, Order>(input(GlobalId.Encode("Order", order.Id), (await OrderAsync(order.Id)).Version, Key()), caller);

    public static string Key() => Guid.NewGuid().ToString("N");

    public static PlaceOrder.PlaceOrderInput Tea(string? phone = null, Func<PlaceOrder.PlaceOrderInput, PlaceOrder.PlaceOrderInput>? change = null)
    {
        var input = new PlaceOrder.PlaceOrderInput
        {
            IdempotencyKey = Key(), Channel = "TMALL", Lines = [new() { Sku = "TEA-250", Quantity = 2 }, new() { Sku = "TEA-500", Quantity = 1 }], FreightMinor = 1_000, DiscountMinor = 500,
            Receiver = new() { Name = "林晓梅", Phone = phone ?? "138" + Random.Shared.Next(10_000_000, 99_999_999), Address = "丰泽区东海街道滨海街1号2栋301", RegionCode = "350503", Region = "福建省 泉州市 丰泽区" },
        };
        return change?.Invoke(input) ?? input;
    }

    public async Task<Order> PlaceAsync(PlaceOrder.PlaceOrderInput? input = null)
    {
        var outcome = await RunAsync<PlaceOrder, PlaceOrder.PlaceOrderInput, Order>(input ?? Tea());
        Assert.Empty(outcome.Errors);
        return outcome.Result!;
    }

    public Task<Order> OrderAsync(long id) => ReadAsync(db => db.Whole.AsNoTracking().SingleAsync(o => o.Id == id));

    public async Task<T> ReadAsync<T>(Func<OrdersDb, Task<T>> read)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<OrdersDb>>().CreateDbContextAsync();
        return await read(db);
    }

    /// <summary>A unit of work outside of mutations, as a reaction has it.</summary>
    public async Task WorkAsync(Func<OrdersDb, Task> work) => await Transient.RetryAsync(async () =>
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<OrdersDb>>().CreateDbContextAsync();
        db.Work = new UnitOfWork(Caller, "Test");
        await work(db);
        await db.SaveChangesAsync();
    }, CancellationToken.None);

    /// <summary>Lets the buyer pay at the provider and the provider push its notice.</summary>
    public async Task PayAsync(Order order, long amount, string? number = null)
    {
        Escrow.Pay(order.Number, amount);
        await NoticeAsync(order, amount, number ?? Key());
    }

    public async Task NoticeAsync(Order order, long amount, string number)
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IWebhookHandler<Platform.Sdk.PaymentReported>>().Handle("escrow", new()
        {
            EventId = Key(), OccurredAt = DateTimeOffset.UtcNow, OrderReference = order.Number, TradeNumber = "T" + order.Number, PaymentNumber = number, Amount = new(amount, order.Currency),
        }, CancellationToken.None);
    }

    /// <summary>Delivers until nothing is due; what is due later stays, unless it is due within two seconds.</summary>
    public async Task DeliverAsync()
    {
        var pump = Services.GetServices<IHostedService>().OfType<EventPump>().Single();
        for (var i = 0; i < 200; i++)
        {
            await pump.RunOnceAsync(CancellationToken.None);
            var soon = DateTime.UtcNow.AddSeconds(2);
            if (!await ReadAsync(db => db.Set<DeliveryRow>().AnyAsync(d => (d.State == DeliveryState.Ready && d.DueAt < soon) || d.State == DeliveryState.Claimed))) break;
            await Task.Delay(20);
        }
        Assert.Empty(await ReadAsync(db => db.Set<DeliveryRow>().Where(d => d.State == DeliveryState.Dead || d.Error != null).Select(d => d.Consumer + " " + d.Error).ToListAsync()));
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        try { Directory.Delete(_folder, true); } catch (IOException) { }
    }
}
