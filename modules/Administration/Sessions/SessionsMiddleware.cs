using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Administration.Sessions;

/// <summary>Finds out who asks, before anything else looks at the request.</summary>
internal static class SessionsMiddleware
{
    const string StaffCookie = "platform-session", CustomersCookie = "platform-my";

    /// <summary>Sets the caller of each request from its bearer token or cookie; a browser is spoken to in the language it asks for, which its page lets a person choose. A token that is not good (any more) is an error, never silently nobody.</summary>
    public static IApplicationBuilder UseSessions(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var current = context.RequestServices.GetRequiredService<CurrentCaller>();
        current.Caller = Nobody(context);
        var (token, byCookie) = Find(context.Request);
        if (token is not null)
        {
            if (await context.RequestServices.GetRequiredService<CallerResolver>().OfTokenAsync(token, context.RequestAborted) is { } caller)
                current.Caller = caller with { Ip = current.Caller.Ip, CorrelationId = current.Caller.CorrelationId, Purpose = current.Caller.Purpose, Locale = byCookie && context.Request.Headers.AcceptLanguage.Count > 0 ? current.Caller.Locale : caller.Locale };
            else if (!byCookie || IsApi(context.Request.Path))
            {
                if (byCookie) context.Response.Cookies.Delete(CookieOf(context.Request), CookieRules(context.Request));
                await RefuseAsync(context, current.Caller.Locale);
                return;
            }
        }
        await next(context);
    });

    /// <summary>
    /// Which cookie a request goes by: the customers' site has its own, so that somebody who is signed in at the console can look at it as a customer beside it.
    /// Its scripts say where they come from; its pictures and links are known by the page that they stand on.
    /// </summary>
    public static string CookieOf(HttpRequest request)
    {
        var by = request.Headers.XRequestedWith;
        var isCustomers = by.Count > 0 ? by == "site" : request.Path.StartsWithSegments("/my") || (Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page) && new PathString(page.AbsolutePath).StartsWithSegments("/my"));
        return isCustomers ? CustomersCookie : StaffCookie;
    }

    /// <summary>How the cookie is set: not readable by scripts, never sent across sites, and over TLS only where there is TLS.</summary>
    public static CookieOptions CookieRules(HttpRequest request) => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = request.IsHttps, Path = "/", IsEssential = true };

    static (string? Token, bool ByCookie) Find(HttpRequest request)
    {
        const string bearer = "Bearer ";
        if (request.Headers.Authorization.ToString() is { Length: > 0 } header)
            return (header.StartsWith(bearer, StringComparison.OrdinalIgnoreCase) ? header[bearer.Length..].Trim() : "", false);
        return (request.Cookies[CookieOf(request)], true);
    }

    // A stale cookie must not keep a browser from loading the console or from signing in again.
    static bool IsApi(PathString path) => path.StartsWithSegments("/graphql") || path.StartsWithSegments("/files");

    static Caller Nobody(HttpContext context) => Caller.Anonymous with
    {
        Ip = context.Connection.RemoteIpAddress?.MapToIPv6() is { IsIPv4MappedToIPv6: true } mapped ? mapped.MapToIPv4().ToString() : context.Connection.RemoteIpAddress?.ToString(),
        Locale = context.Request.Headers.AcceptLanguage.ToString().StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "zh-CN",
        Purpose = PurposeOf(context.Request),
        CorrelationId = Activity.Current?.TraceId.ToString() ?? Guid.NewGuid().ToString("N"),
    };

    /// <summary>Headers carry ASCII only, so other scripts come percent-encoded.</summary>
    static string? PurposeOf(HttpRequest request)
    {
        var text = Uri.UnescapeDataString(request.Headers["X-Purpose"].ToString()).Trim();
        return text.Length == 0 ? null : text.Length > 200 ? text[..200] : text;
    }

    static Task RefuseAsync(HttpContext context, string locale)
    {
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        var message = locale.StartsWith("zh", StringComparison.Ordinal) ? "登录已失效，请重新登录。" : "The sign-in is not valid any more. Sign in again.";
        return context.Response.WriteAsJsonAsync(new { errors = new[] { new { message, extensions = new { code = "UNAUTHENTICATED" } } } }, context.RequestAborted);
    }
}
