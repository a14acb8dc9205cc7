using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Administration.Sessions;

namespace Platform.Administration.CustomerSide;

/// <summary>Sign-in by code for browsers: the secret lives in a cookie that no script can read.</summary>
internal static class CodeSessionEndpoint
{
    /// <summary>Maps <c>POST /session/code</c>.</summary>
    public static void MapCodeSession(this IEndpointRouteBuilder app)
        => app.MapPost("/session/code", async (HttpContext context, Given given, CodeDesk desk, Caller caller, CancellationToken ct) =>
        {
            try
            {
                var issued = await desk.SignInAsync(given.Contact ?? "", given.Code ?? "", cookie: true, ct);
                SessionEndpoints.SetCookie(context, issued);
                return Results.Json(new { account = new { issued.Account.Locale }, until = issued.AccessUntil });
            }
            catch (Refused refused)
            {
                var reason = refused.Reasons[0];
                return Results.Json(new { errors = new[] { new { message = reason.Code.Text(caller.Locale, reason.Args), extensions = new { code = reason.Code.Code, args = reason.Args } } } },
                    statusCode: reason.Code == GraphErrors.RateLimited ? StatusCodes.Status429TooManyRequests : StatusCodes.Status401Unauthorized);
            }
        });

    sealed record Given(string? Contact, string? Code);
}
