using Microsoft.Extensions.DependencyInjection;
using Platform.Contracts.Orders;
using Platform.Kernel.Imports;
using Platform.Kernel.Plugins;
using Platform.Sdk;

namespace Platform.Orders;

/// <summary>Orders: catalogue, channels, platform orders, orders, audit, escrow money and refunds.</summary>
public sealed class OrdersModule : Module
{
    /// <inheritdoc />
    public override string Prefix => "ord_";

    /// <inheritdoc />
    public override Type? Db => typeof(OrdersDb);

    /// <inheritdoc />
    public override IReadOnlyList<string> Requires => ["Customers"];

    /// <inheritdoc />
    public override IReadOnlyList<string> ForCustomers => [OrderFlow.Read, OrderFlow.Confirm, OrderFlow.Withdraw, "orders:receiver:reveal"];

    /// <inheritdoc />
    public override IReadOnlyDictionary<StaffRole, IReadOnlyList<string>> ForStaff => OrdersRoles.Shares;

    /// <inheritdoc />
    public override void Register(IServiceCollection services)
    {
        services.AddOptions<OrdersSettings>().BindConfiguration("Orders");
        services.AddContract<IOrders, OrdersLookup, NoOrders>(this);
        services.AddScoped<IOpenDocuments, OpenOrders>();
        services.AddSingleton<ChannelBook>().AddSingleton<ReceiverSeal>().AddSingleton<OrderSearch>();
        services.AddScoped<IImporter, OlistImporter>().AddScoped<OlistTakeOver>().AddScoped<IImporter, RetailImporter>().AddScoped<RetailTakeOver>();
        services.AddScoped<Placement>().AddScoped<OfferDesk>().AddScoped<Auditor>().AddScoped<Escrow>().AddScoped<PaymentIntake>();
        services.AddScoped<IWebhookHandler<PaymentReported>, PaymentNotices>().AddScoped<IWebhookHandler<RefundReported>, RefundNotices>();
    }
}
