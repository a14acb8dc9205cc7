using Platform.Administration.Starting;
using Microsoft.Data.Sqlite;
using Platform.Host.Demo;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Migrations;

namespace Platform.Host;

/// <summary>What the program can be asked to do from the command line; without a word it serves.</summary>
internal static class HostCommands
{
    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = PlatformHost.Create(args);
        if (args.Contains("--remove-demo")) return await RemoveDemoAsync(app);
        if (args.Contains("--migrate"))
        {
            await app.Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
            return 0;
        }
        if (!await PlatformHost.PrepareAsync(app, CancellationToken.None)) return 1;
        if (Array.IndexOf(args, "--import") is >= 0 and var at)
            return args.Length > at + 2 ? await ImportCommand.RunAsync(app, args[at + 1], args[at + 2]) : 2;
        if (args.Contains("--reset-admin")) return await app.Services.GetRequiredService<AdministratorReset>().RunAsync(CancellationToken.None) ? 0 : 1;
        await app.RunAsync();
        return 0;
    }

    /// <summary>Removes the embedded database that holds the demonstration, and whatever was entered beside it. Keys stay.</summary>
    static async Task<int> RemoveDemoAsync(WebApplication app)
    {
        var (marker, database) = (DemoShop.Marker(app.Configuration), app.Services.GetRequiredService<DatabaseSettings>());
        if (!File.Exists(marker) || !database.IsSqlite)
        {
            await Console.Error.WriteLineAsync("This deployment holds no demonstration data.");
            return 1;
        }
        var file = new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;
        foreach (var path in (string[])[file, file + "-wal", file + "-shm", marker]) File.Delete(path);
        Console.WriteLine("The demonstration is gone. Start again without Demo:Seed for an empty deployment.");
        return 0;
    }
}
