using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Platform.Contracts.Logistics;
using Platform.Kernel.Plugins;
using Platform.Kernel.Printing;
using Platform.Sdk;

namespace Platform.Logistics;

/// <summary>Stock, fulfilment, shipments, waybills and tracking. Works with orders and without.</summary>
public sealed class LogisticsModule : Kernel.Module
{
    /// <inheritdoc />
    public override string Prefix => "log_";

    /// <inheritdoc />
    public override Type Db => typeof(LogisticsDb);

    /// <inheritdoc />
    public override IReadOnlyList<string> ForCustomers => [OrderParcels.Permission];

    /// <inheritdoc />
    public override IReadOnlyList<string> InnerPermissions => [ShipmentFields.Reveal];

    /// <inheritdoc />
    public override IReadOnlyDictionary<StaffRole, IReadOnlyList<string>> ForStaff => LogisticsRoles.Shares;

    /// <inheritdoc />
    public override void Register(IServiceCollection services)
    {
        services.AddOptions<LogisticsOptions>().BindConfiguration("Logistics");
        services.AddPrinting();
        services.AddScoped<Allocator>().AddScoped<Dispatch>().AddScoped<Couriers>().AddScoped<WaybillDesk>()
            .AddScoped<TrackingIntake>().AddScoped<GoodsOut>().AddScoped<GoodsBack>().AddScoped<ReturnShelf>();
        services.AddSingleton<LabelDrawing>();
        services.AddScoped<IOpenDocuments, OpenShipping>();
        services.AddContract<IShipping, ShippingOptions, NoShipping>(this);
        services.AddScoped<IWebhookHandler<TrackingReported>, WhenTrackingReported>();
    }

    /// <summary>Adds the address of labels; call after sessions are in use.</summary>
    public static void MapLabels(IEndpointRouteBuilder routes) => LabelEndpoint.Map(routes);
}
