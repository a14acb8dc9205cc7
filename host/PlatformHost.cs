using Platform.Administration.Files;
using Platform.Administration.CustomerSide;
using Platform.Administration.Sessions;
using Platform.Administration.Starting;
using Platform.AfterSales;
using Platform.Host.Demo;
using Platform.Host.GraphQL;
using Platform.Host.Pages;
using Platform.Host.Plugins;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Migrations;
using Platform.Kernel.Errors;
using Platform.Kernel.Events;
using Platform.Kernel.Graph;
using Platform.Kernel.Security;
using Platform.Logistics;

namespace Platform.Host;

/// <summary>Composes the program. Tests build it the same way and start it on a free port.</summary>
internal static class PlatformHost
{
    /// <summary>Builds the program without starting it.</summary>
    /// <param name="args">Command line; overrides <c>appsettings.json</c> and the environment.</param>
    /// <param name="adjust">First word on the builder, for tests: settings, and services that the program may replace.</param>
    /// <param name="replace">Last word on the services before building, for tests that play a part of the program.</param>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? adjust = null, Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        adjust?.Invoke(builder);
        builder.UseConsole();
        builder.AddObservation();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));

        var database = DatabaseChoice.Read(builder.Configuration);
        builder.Services.AddSingleton<Migrator>().AddSingleton(KeyRing.LoadOrCreate(DatabaseChoice.KeyFile(builder.Configuration))).AddSingleton<FieldCipher>();
        builder.Services.AddModules(database, Modules.All());
        builder.Services.AddGraph(builder.Configuration);
        builder.Services.AddSingleton<LiveSchema>().AddSingleton<IModuleSetListener>(s => s.GetRequiredService<LiveSchema>()).AddSingleton<ISchemaPreview>(s => s.GetRequiredService<LiveSchema>());
        builder.Services.AddBrowserSignIn(builder.Configuration);
        builder.Services.AddHostedService<DemoShop>();
        builder.Configuration["Plugins:DataDirectory"] ??= DatabaseChoice.DataFolder(builder.Configuration);
        builder.AddPlugins();

        replace?.Invoke(builder.Services);
        var app = builder.Build();
        app.UsePageHeaders();
        app.UseSessions();
        app.UseBrowserSignIn();
        app.MapObservation();
        app.MapSessions();
        app.MapCodeSession();
        app.MapFiles();
        app.MapWebhooks();
        LogisticsModule.MapLabels(app);
        AfterSalesModule.MapSlips(app);
        app.MapGraphQL();
        app.MapConsole();
        return app;
    }

    /// <summary>Brings the database up to date, or says why the program cannot start.</summary>
    public static async Task<bool> PrepareAsync(WebApplication app, CancellationToken ct)
    {
        var (database, migrator) = (app.Services.GetRequiredService<DatabaseSettings>(), app.Services.GetRequiredService<Migrator>());
        if (database.IsSqlite || app.Configuration.GetValue("Database:MigrateAtStart", false)) await migrator.MigrateAsync(ct);
        else if (migrator.Pending() is { Count: > 0 } pending)
        {
            await Console.Error.WriteLineAsync($"The database lacks migrations of {string.Join(", ", pending)}. Run this program once with --migrate, on one machine only, then start the others.");
            return false;
        }
        app.Services.GetRequiredService<ErrorCatalog>(); // two codes of one name must stop the start, not the first mutation
        app.Services.GetRequiredService<Kernel.Notifications.NotificationCatalog>(); // and so must two notification kinds, or one whose languages differ
        await app.Services.GetRequiredService<FirstStart>().RunAsync(ct);
        await DurabilityCheck.WarnAsync(database, app.Logger, ct);
        return true;
    }
}
