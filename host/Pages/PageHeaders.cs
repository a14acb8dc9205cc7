namespace Platform.Host.Pages;

/// <summary>What every answer tells a browser about trusting it. An answer that is stricter about itself (a download) keeps its own word.</summary>
internal static class PageHeaders
{
    const string Policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws: wss:; frame-ancestors 'none'; base-uri 'self'; object-src 'none'; form-action 'self'";

    /// <summary>Adds the headers, before anything else answers.</summary>
    public static void UsePageHeaders(this WebApplication app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            // A label or a slip is shown in a frame of the console before it is printed.
            if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = headers.ContentType == "application/pdf" ? Policy.Replace("frame-ancestors 'none'", "frame-ancestors 'self'", StringComparison.Ordinal) : Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            if (http.Response.StatusCode == StatusCodes.Status200OK && ConsolePages.IsHashed(http.Request.Path)) headers.CacheControl = "public, max-age=31536000, immutable";
            return Task.CompletedTask;
        });
        return next(http);
    });
}
