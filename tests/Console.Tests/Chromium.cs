namespace Platform.Console.Tests;

/// <summary>Debian's Chromium, started once for all tests.</summary>
internal static class Chromium
{
    public const string Program = "/usr/bin/chromium";

    static readonly Lazy<Task<IBrowser>> One = new(async () => await (await Playwright.CreateAsync()).Chromium.LaunchAsync(new()
    {
        ExecutablePath = Program,
        Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--force-color-profile=srgb"],
    }));

    public static Task<IBrowser> Browser => One.Value;
}
