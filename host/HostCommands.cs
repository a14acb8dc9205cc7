using Platform.Administration.Starting;
using Platform.Kernel.Data.Migrations;

namespace Platform.Host;

/// <summary>What the program can be asked to do from the command line; without a word it serves.</summary>
internal static class HostCommands
{
    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = PlatformHost.Create(args);
        if (args.Contains("--migrate"))
        {
            await app.Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
            return 0;
        }
        if (!await PlatformHost.PrepareAsync(app, CancellationToken.None)) return 1;
        if (args.Contains("--reset-admin")) return await app.Services.GetRequiredService<AdministratorReset>().RunAsync(CancellationToken.None) ? 0 : 1;
        await app.RunAsync();
        return 0;
    }
}
