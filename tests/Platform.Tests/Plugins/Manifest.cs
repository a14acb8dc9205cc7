namespace Platform.Tests.Plugins;

/// <summary>Changes a copied package's manifest before the host reads it.</summary>
internal static class Manifest
{
    public static void Edit(PluginBench bench, string folder, Func<string, string> change)
    {
        var file = Path.Combine(bench.Packages, folder, "plugin.json");
        var before = File.ReadAllText(file);
        var after = change(before);
        Assert.NotEqual(before, after);
        File.WriteAllText(file, after);
    }
}
