using System.Diagnostics;
using System.Text.RegularExpressions;
using Platform.Kernel.Plugins;
using Platform.Sdk;

namespace Platform.Tests.Plugins;

/// <summary>plugins/README.md does what it says: its files are written, its command is run, its plugin serves.</summary>
public sealed partial class WalkthroughTests
{
    [Fact]
    public async Task The_readme_makes_a_plugin_that_serves()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(PluginBench.Root, "plugins", "README.md"));
        var prepared = new PluginBench().Connect("swift", "com.example.swift", """{"account":"ACME"}""");
        var folder = Directory.CreateDirectory(Path.Combine(prepared.Home, "source")).FullName;
        var files = NamedBlock().Matches(text);
        Assert.Equal(3, files.Count);
        foreach (Match file in files) await File.WriteAllTextAsync(Path.Combine(folder, file.Groups["name"].Value), file.Groups["content"].Value);
        var command = Assert.Single(text.Split('\n'), line => line.StartsWith("dotnet build", StringComparison.Ordinal));
        var build = new ProcessStartInfo("/bin/sh", ["-c", $"{command} -nologo -v q"]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        build.Environment["PLUGINS"] = prepared.Packages;
        build.Environment["SDK"] = typeof(IPlugin).Assembly.Location;
        build.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(build)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);

        await using var bench = await prepared.Start();
        Assert.Equal(PluginStanding.Active, bench.Plugin("Swift").Standing);
        var answer = await bench.Ports.Find<ICourier>("swift")!.CreateWaybill(Samples.Waybill("SO-1"), PluginBench.Call(), default);
        Assert.Equal("ACME-SO-1", Assert.IsType<Ok<Waybill>>(answer).Value.Numbers[0]);
    }

    [GeneratedRegex(@"^`(?<name>[A-Za-z.]+)`\n\n```[a-z]+\n(?<content>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex NamedBlock();
}
