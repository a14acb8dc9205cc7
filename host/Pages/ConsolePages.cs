using Microsoft.AspNetCore.Hosting.StaticWebAssets;

namespace Platform.Host.Pages;

/// <summary>
/// Serves the back-office console at every address that nothing else answers: the console finds its page by itself. A host that was built without
/// Node has none, and says there how to get it.
/// </summary>
internal static class ConsolePages
{
    const string Index = "console/index.html";
    static readonly PathString[] Assets = ["/console/assets", CustomerPages.Root + "/assets"];

    /// <summary>Lets a host that runs from its build output find the console's files where the build put them.</summary>
    public static void UseConsole(this WebApplicationBuilder builder)
    {
        if (!File.Exists(Manifest("runtime"))) return;
        builder.Configuration[WebHostDefaults.StaticWebAssetsKey] ??= Manifest("runtime");
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
    }

    /// <summary>Maps the console's files and pages, last of all.</summary>
    public static void MapConsole(this WebApplication app)
    {
        if (app.Environment.WebRootFileProvider.GetFileInfo(Index).Exists && File.Exists(Manifest("endpoints"))) app.MapStaticAssets(Manifest("endpoints"));
        app.MapCustomerPages();
        app.MapFallback("{**path}", async http =>
        {
            if (!IsPage(http.Request)) http.Response.StatusCode = StatusCodes.Status404NotFound;
            else if (!await TryServeAsync(http)) await WriteAsync(http, NoConsolePage.Text);
        });
    }

    /// <summary>Answers with the console's page; false when this host has none.</summary>
    public static Task<bool> TryServeAsync(HttpContext http) => TryServeAsync(http, Index);

    /// <summary>Answers with a page that the build made; false when it did not.</summary>
    public static async Task<bool> TryServeAsync(HttpContext http, string file)
    {
        var page = http.RequestServices.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider.GetFileInfo(file);
        if (!page.Exists) return false;
        (http.Response.ContentType, http.Response.Headers.CacheControl) = ("text/html; charset=utf-8", "no-cache");
        await http.Response.SendFileAsync(page, http.RequestAborted);
        return true;
    }

    /// <summary>Answers with a page of our own.</summary>
    public static Task WriteAsync(HttpContext http, string page)
    {
        (http.Response.ContentType, http.Response.Headers.CacheControl) = ("text/html; charset=utf-8", "no-cache");
        return http.Response.WriteAsync(page, http.RequestAborted);
    }

    /// <summary>Whether the file's name holds a hash of its content, so that it may be kept for ever.</summary>
    public static bool IsHashed(PathString path) => Array.Exists(Assets, assets => path.StartsWithSegments(assets));

    /// <summary>Whether a browser asks for a page, not for a file that is missing.</summary>
    public static bool IsPage(HttpRequest request)
        => (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
           && !Path.HasExtension(request.Path.Value);

    static string Manifest(string kind) => Path.Combine(AppContext.BaseDirectory, $"Platform.Host.staticwebassets.{kind}.json");
}
