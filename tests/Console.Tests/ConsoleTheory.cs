namespace Platform.Console.Tests;

/// <summary>A test in a real browser; where the host was built without Node, or Chromium is missing, it says so and counts as skipped.</summary>
public sealed class ConsoleTheoryAttribute : TheoryAttribute
{
    public ConsoleTheoryAttribute()
    {
        if (!File.Exists(Path.Combine(Repository.Root, "host/wwwroot/console/index.html"))) Skip = "The console was not built: Node 20.19 or newer is missing.";
        else if (!File.Exists(Chromium.Program)) Skip = $"Chromium is missing at {Chromium.Program}.";
    }
}
