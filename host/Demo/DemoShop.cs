using Microsoft.EntityFrameworkCore;
using Platform.Administration.Organisation;
using Platform.Administration.Starting;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Errors;
using Platform.Kernel.Events;
using Platform.Kernel.Graph;
using Platform.Logistics;
using Platform.Orders;

namespace Platform.Host.Demo;

/// <summary>
/// Fills an empty deployment with a small living shop, through the same use cases as everybody: a newcomer sees orders at every stage. Started
/// only with <c>Demo:Seed=true</c>; the marker file makes it run once, <c>--remove-demo</c> takes it all away.
/// </summary>
internal sealed partial class DemoShop(IServiceScopeFactory scopes, Seeding seeding, IModuleSwitch modules, IConfiguration configuration, IHostApplicationLifetime lifetime, ILogger<DemoShop> log) : BackgroundService
{
    const int Orders = 40;
    static readonly Caller Demo = Caller.System with { Name = "demo", CorrelationId = "demo" };
    readonly DemoNames _names = new(2026);

    /// <summary>Says that this deployment holds the demonstration.</summary>
    public static string Marker(IConfiguration configuration) => Path.Combine(DatabaseChoice.DataFolder(configuration), "demo");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!configuration.GetValue("Demo:Seed", false) || File.Exists(Marker(configuration)) || !modules.IsOn("Orders") || !modules.IsOn("Logistics")) return;
        var started = new TaskCompletionSource();
        await using var _ = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(stoppingToken);
        if (await AnyOrderAsync(stoppingToken)) return;
        await File.WriteAllTextAsync(Marker(configuration), "This deployment holds demonstration data; --remove-demo removes it.\n", stoppingToken);
        try
        {
            await OpenAsync();
            var placed = new List<(long Id, string Number)>();
            for (var i = 0; i < Orders; i++) placed.Add(await PlaceAsync(i));
            // The program audits, allocates and draws waybills in its own time; the shop's people follow behind.
            await LiveAsync(placed, stoppingToken);
            Ready(log, placed.Count);
        }
        catch (Exception e) when (e is not OperationCanceledException) { Stumbled(log, e); }
    }

    async Task OpenAsync()
    {
        var east = await seeding.UnitAsync(null, "EAST", "华东大区", OrgTier.Region);
        await seeding.UnitAsync(east, "QZ", "泉州总店", OrgTier.Branch);
        await RunAsync<UpsertChannel, UpsertChannel.UpsertChannelInput, SalesChannel>(new() { IdempotencyKey = Seeding.Key(), Code = "WEB", Kind = ChannelKind.Web, Name = "官方网店" });
        await RunAsync<UpsertChannel, UpsertChannel.UpsertChannelInput, SalesChannel>(new() { IdempotencyKey = Seeding.Key(), Code = "STORE", Kind = ChannelKind.Store, Name = "泉州门市" });
        await RunAsync<UpsertProducts, UpsertProducts.UpsertProductsInput, ProductUpload>(new()
        {
            IdempotencyKey = Seeding.Key(),
            Products = [.. _names.Skus.GroupBy(s => s.Code[..4]).Select(style => new UpsertProducts.ProductInput
            {
                Code = style.Key, Name = style.First().Name.Split(' ')[0],
                Skus = [.. style.Select(s => new UpsertProducts.SkuInput { Code = s.Code, Name = s.Name, Style = style.Key, Size = s.Size, Colour = s.Colour, PriceMinor = s.PriceMinor, WeightGrams = 300 })],
            })],
        });
        var store = await RunAsync<CreateLocation, CreateLocation.CreateLocationInput, StockLocation>(new()
        {
            IdempotencyKey = Seeding.Key(), Code = "QZ1", Name = "泉州成品仓", Sellable = true, RegionCode = "350503", Region = "福建省泉州市丰泽区", Address = "东海大街100号", ContactName = "仓库", Phone = "0595-20000000",
            OrgId = GlobalId.Encode(nameof(OrgUnit), (await seeding.HeadOfficeAsync()).Id),
        });
        await RunAsync<ReceiveStock, ReceiveStock.ReceiveStockInput, StockLocation>(new()
        {
            IdempotencyKey = Seeding.Key(), LocationId = GlobalId.Encode(nameof(StockLocation), store.Id), Reference = "期初入库",
            Lines = [.. _names.Skus.Select(s => new ReceiveStock.Line { Item = s.Code, Quantity = _names.Between(20, 80) })],
        });
    }

    async Task<(long, string)> PlaceAsync(int index)
    {
        var (code, region, detail) = _names.Address();
        var order = await RunAsync<PlaceOrder, PlaceOrder.PlaceOrderInput, Order>(new()
        {
            IdempotencyKey = Seeding.Key(), Channel = index % 7 == 0 ? "STORE" : "WEB", Method = index % 9 == 0 ? PaymentMethod.CashOnDelivery : PaymentMethod.Escrow, FreightMinor = 1000,
            OrgUnitId = GlobalId.Encode(nameof(OrgUnit), (await seeding.HeadOfficeAsync()).Id), Courier = "own-delivery", CourierBy = CourierChooser.Customer, BuyerNote = index % 5 == 0 ? "请尽快发货，谢谢" : null,
            // Every thirteenth order has a price that nobody agreed to: the audit stops it.
            Receiver = new ReceiverInput { Name = _names.Person(), Phone = _names.Phone(), RegionCode = code, Region = region, Address = detail },
            Lines = [.. Enumerable.Range(0, _names.Between(1, 3)).Select(_ => _names.Pick(_names.Skus)).DistinctBy(s => s.Code).Select(s => new OrderLineInput { Sku = s.Code, Quantity = _names.Between(1, 3), UnitPriceMinor = index % 13 == 12 ? 100 : null })],
        });
        return (order.Id, order.Number);
    }

    async Task LiveAsync(IReadOnlyList<(long Id, string Number)> placed, CancellationToken ct)
    {
        var day = new DemoDay(this);
        for (var (i, pause) = (0, TimeSpan.FromMilliseconds(300)); i < 60 && !ct.IsCancellationRequested; i++)
        {
            var moved = 0;
            for (var n = 0; n < placed.Count; n++) if (await day.MoveAsync(placed[n].Id, n, ct)) moved++;
            if (moved == 0 && i > 10) return;
            await Task.Delay(pause, ct);
        }
    }

    async Task<bool> AnyOrderAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OrdersDb>().Orders.AnyAsync(ct);
    }

    internal async Task<T> ReadAsync<T>(Func<IServiceProvider, Task<T>> read)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await read(scope.ServiceProvider);
    }

    internal Task<TResult> RunAsync<TSlice, TInput, TResult>(TInput input) where TSlice : Mutation<TInput, TResult> where TInput : MutationInput where TResult : class
        => seeding.RunAsync<TSlice, TInput, TResult>(input, Demo);

    [LoggerMessage(Level = LogLevel.Information, Message = "The demonstration shop is open with {Orders} orders.")]
    static partial void Ready(ILogger log, int orders);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The demonstration data is not complete.")]
    static partial void Stumbled(ILogger log, Exception e);
}
