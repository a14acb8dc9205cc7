using Microsoft.EntityFrameworkCore;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Platform.Kernel;
using Platform.Kernel.Data;

namespace Platform.Host;

/// <summary>Health endpoints, structured logs and OpenTelemetry. Exported only when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names a collector.</summary>
internal static class Observation
{
    public static void AddObservation(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment()) builder.Logging.AddJsonConsole();
        // A statement's text can carry a customer's data in its parameters; EF logs it at this level.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);
        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(r => r.AddService("platform"))
            .WithTracing(t => t.AddProcessor<SecretPaths>().AddAspNetCoreInstrumentation().AddSource("Platform.*"))
            .WithMetrics(m => m.AddAspNetCoreInstrumentation().AddMeter("Platform.*", "System.Runtime"));
        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 }) OpenTelemetry.OpenTelemetryBuilderOtlpExporterExtensions.UseOtlpExporter(telemetry);
    }

    public static void MapObservation(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("alive"));
        app.MapGet("/health/ready", async (ModuleRegistry modules, IServiceProvider services, IHostApplicationLifetime lifetime, CancellationToken ct) =>
        {
            if (lifetime.ApplicationStopping.IsCancellationRequested) return Results.Text("stopping", statusCode: 503);
            await using var scope = services.CreateAsyncScope();
            var db = modules.All.Select(m => m.Db).OfType<Type>().FirstOrDefault();
            if (db is not null && !await ((ModuleDb)scope.ServiceProvider.GetRequiredService(db)).Database.CanConnectAsync(ct)) return Results.Text("no database", statusCode: 503);
            return Results.Text("ready");
        });
    }
}
