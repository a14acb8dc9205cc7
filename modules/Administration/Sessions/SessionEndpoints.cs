using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Platform.Administration.Sessions;

/// <summary>Sign-in for browsers: the secret lives in a cookie that no script can read.</summary>
internal static class SessionEndpoints
{
    /// <summary>Maps <c>POST /session</c> and <c>DELETE /session</c>.</summary>
    public static void MapSessions(this IEndpointRouteBuilder app)
    {
        app.MapPost("/session", async (HttpContext context, Credentials credentials, SessionDesk desk, Caller caller, CancellationToken ct) =>
        {
            try
            {
                var issued = await desk.SignInAsync(credentials.LoginId ?? "", credentials.Password ?? "", cookie: true, ct);
                SetCookie(context, issued);
                return Results.Json(new { account = new { issued.Account.LoginId, issued.Account.DisplayName, issued.Account.Locale, issued.Account.PasswordMustChange }, until = issued.AccessUntil });
            }
            catch (Refused refused)
            {
                var reason = refused.Reasons[0];
                return Results.Json(new { errors = new[] { new { message = reason.Code.Text(caller.Locale, reason.Args), extensions = new { code = reason.Code.Code, args = reason.Args } } } },
                    statusCode: reason.Code == SessionErrors.SignInFailed ? StatusCodes.Status401Unauthorized : StatusCodes.Status429TooManyRequests);
            }
        });
        app.MapDelete("/session", async (HttpContext context, SessionDesk desk, Caller caller, CancellationToken ct) =>
        {
            if (caller.SessionId is { } session) await desk.EndAsync(session, ct);
            context.Response.Cookies.Delete(SessionsMiddleware.CookieOf(context.Request), SessionsMiddleware.CookieRules(context.Request));
            return Results.NoContent();
        });
    }

    /// <summary>Hands a new session to the browser.</summary>
    public static void SetCookie(HttpContext context, IssuedSession issued)
    {
        var rules = SessionsMiddleware.CookieRules(context.Request);
        rules.Expires = new DateTimeOffset(issued.AccessUntil, TimeSpan.Zero);
        context.Response.Cookies.Append(SessionsMiddleware.CookieOf(context.Request), issued.AccessToken, rules);
        context.Response.Headers.CacheControl = "no-store";
    }

    sealed record Credentials(string? LoginId, string? Password);
}
