namespace Platform.Host.Pages;

/// <summary>Serves the customers' site: small, for telephones, and without the console. Its one page finds the place in it by itself.</summary>
internal static class CustomerPages
{
    public const string Root = "/my";

    const string Index = "my/index.html";

    /// <summary>Maps the site, and the addresses of surveys that went out before it was there.</summary>
    public static void MapCustomerPages(this WebApplication app)
    {
        app.MapFallback(Root + "/{**path}", async http =>
        {
            if (!ConsolePages.IsPage(http.Request)) http.Response.StatusCode = StatusCodes.Status404NotFound;
            else if (!await ConsolePages.TryServeAsync(http, Index)) await ConsolePages.WriteAsync(http, NoConsolePage.Text);
        });
        app.MapGet("/survey/{token}", (string token) => Results.Redirect($"{Root}/survey/{Uri.EscapeDataString(token)}"));
    }
}
