using System.Diagnostics;
using Platform.Contracts.Administration;
using Platform.Kernel.Access;
using Platform.Kernel.Errors;
using Platform.Kernel.Imports;

namespace Platform.Host;

/// <summary><c>--import TYPE FOLDER</c>: takes the files of a folder over, showing its progress. The same importers serve <c>startImport</c>.</summary>
internal static class ImportCommand
{
    public static async Task<int> RunAsync(WebApplication app, string type, string folder)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var caller = Caller.System with { Name = "import", CorrelationId = Guid.NewGuid().ToString("N") };
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = caller;
        if (scope.ServiceProvider.GetServices<IImporter>().FirstOrDefault(i => i.Type == type) is not { } importer)
            return await FailAsync($"There is no import type {type}. There are: {string.Join(", ", scope.ServiceProvider.GetServices<IImporter>().Select(i => i.Type))}");
        if (!Directory.Exists(folder)) return await FailAsync($"There is no folder {folder}.");
        var run = new ImportRun
        {
            JobId = 0, Caller = caller, Options = new Dictionary<string, string>(),
            Org = await scope.ServiceProvider.GetRequiredService<IOrganisation>().HeadOffice(CancellationToken.None),
            Files = [.. new DirectoryInfo(folder).GetFiles().OrderBy(f => f.Name, StringComparer.Ordinal)
                .Select(f => new ImportFile(f.Name, "application/octet-stream", f.Length, _ => Task.FromResult<Stream>(f.OpenRead())))],
        };
        try
        {
            await TakeAsync(importer, run);
            return 0;
        }
        catch (Refused refused) { return await FailAsync(string.Join("\n", refused.Reasons.Select(r => r.Code.Text("en", r.Args)))); }
    }

    static async Task TakeAsync(IImporter importer, ImportRun run)
    {
        var (total, clock, shown) = (await importer.Validate(run, CancellationToken.None), Stopwatch.StartNew(), TimeSpan.Zero);
        var (outcomes, reasons) = (new Dictionary<ImportOutcome, long>(), new Dictionary<string, long>());
        await foreach (var row in importer.Apply(run, CancellationToken.None))
        {
            outcomes[row.Outcome] = outcomes.GetValueOrDefault(row.Outcome) + 1;
            foreach (var reason in row.Reasons ?? []) reasons[reason.Code.Code] = reasons.GetValueOrDefault(reason.Code.Code) + 1;
            if (clock.Elapsed - shown < TimeSpan.FromSeconds(1)) continue;
            shown = clock.Elapsed;
            Console.WriteLine($"{row.Number:N0} of {total:N0} rows");
        }
        Console.WriteLine($"Done in {clock.Elapsed.TotalSeconds:F1} s: {string.Join(", ", outcomes.Select(o => $"{o.Value:N0} {o.Key.ToString().ToLowerInvariant()}"))}");
        foreach (var (code, count) in reasons.OrderByDescending(r => r.Value)) Console.WriteLine($"  {code}: {count:N0}");
    }

    static async Task<int> FailAsync(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return 1;
    }
}
