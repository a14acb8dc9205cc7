using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Platform.Kernel.Security;

namespace Platform.Administration.Sessions;

/// <summary>
/// Sign-in of browsers at an outside issuer: OpenID Connect, code flow with PKCE, state and nonce. Ends in the same cookie as signing in with a
/// password; nothing of the issuer's tokens is kept.
/// </summary>
internal static partial class BrowserSignIn
{
    const string Scheme = "oidc", NeverUsed = "oidc-none", Door = "/signin/oidc", Callback = "/signin/oidc/callback";

    /// <summary>Registers the code flow when an issuer is configured.</summary>
    public static void AddBrowserSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OutsideIssuer>().BindConfiguration("Authentication:Oidc");
        services.AddScoped<OutsideSignIn>();
        if (!IsConfigured(configuration)) return;
        // The handler wants a scheme to sign in with; ours is begun before it gets that far.
        services.AddAuthentication().AddCookie(NeverUsed).AddOpenIdConnect(Scheme, _ => { });
        services.AddOptions<OpenIdConnectOptions>(Scheme).Configure<IOptions<OutsideIssuer>, FieldCipher>((oidc, given, cipher) => Configure(oidc, given.Value, cipher));
    }

    /// <summary>Maps <c>GET /signin/oidc?returnUrl=/…</c> and its callback; without an issuer both are 404.</summary>
    public static void UseBrowserSignIn(this WebApplication app)
    {
        if (!IsConfigured(app.Configuration)) return;
        app.UseAuthentication(); // answers the callback
        app.MapGet(Door, (string? returnUrl) => Results.Challenge(new AuthenticationProperties { RedirectUri = IsOwnPath(returnUrl) ? returnUrl : "/" }, [Scheme]));
    }

    static bool IsConfigured(IConfiguration configuration) => configuration["Authentication:Oidc:Authority"] is { Length: > 0 };

    // "//host" and "/\host" are other hosts to a browser.
    static bool IsOwnPath(string? url) => url is { Length: > 0 and < 2000 } && url[0] == '/' && (url.Length == 1 || url[1] is not ('/' or '\\')) && !url.Any(char.IsControl);

    static void Configure(OpenIdConnectOptions oidc, OutsideIssuer given, FieldCipher cipher)
    {
        (oidc.Authority, oidc.ClientId, oidc.ClientSecret) = (given.Authority, given.ClientId ?? throw new InvalidOperationException("Authentication:Oidc:ClientId is missing."), given.ClientSecret);
        (oidc.ResponseType, oidc.ResponseMode, oidc.UsePkce, oidc.CallbackPath) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true, Callback);
        (oidc.RequireHttpsMetadata, oidc.MapInboundClaims, oidc.SaveTokens, oidc.SignInScheme) = (given.RequireHttps, false, false, NeverUsed);
        (oidc.DataProtectionProvider, oidc.BackchannelTimeout, oidc.RemoteAuthenticationTimeout) = (new OutsideStateProtection(cipher), TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(10));
        oidc.TokenValidationParameters.ValidAlgorithms = OutsideTokens.Algorithms;
        oidc.Scope.Clear();
        foreach (var scope in given.Scopes.Prepend("openid").Distinct()) oidc.Scope.Add(scope);
        foreach (var cookie in new[] { oidc.NonceCookie, oidc.CorrelationCookie })
            (cookie.SameSite, cookie.SecurePolicy, cookie.HttpOnly) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest, true);
        oidc.Events = new OpenIdConnectEvents
        {
            OnRedirectToIdentityProvider = context =>
            {
                if (given.RedirectUri is { Length: > 0 } seen) context.ProtocolMessage.RedirectUri = seen;
                return Task.CompletedTask;
            },
            // In the code flow the library takes an unsigned token, trusting TLS alone; we do not.
            OnTokenResponseReceived = context =>
            {
                if (!IsSigned(context.TokenEndpointResponse.IdToken)) context.Fail("The issuer's token is not signed.");
                return Task.CompletedTask;
            },
            // Not OnTokenValidated: the nonce is compared after that.
            OnTicketReceived = SignInAsync,
            OnRemoteFailure = context =>
            {
                Failed(context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(BrowserSignIn)), context.Failure?.GetType().Name ?? "");
                context.HandleResponse();
                return RefuseAsync(context.HttpContext, StatusCodes.Status401Unauthorized, SessionErrors.OutsideFailed);
            },
        };
    }

    static bool IsSigned(string? token)
    {
        try { return token is not null && OutsideTokens.Algorithms.Contains(new JsonWebToken(token).Alg); }
        catch (ArgumentException) { return false; }
    }

    static async Task SignInAsync(TicketReceivedContext context)
    {
        var http = context.HttpContext;
        try
        {
            SessionEndpoints.SetCookie(http, await http.RequestServices.GetRequiredService<OutsideSignIn>().BeginAsync(context.Principal!, http.RequestAborted));
            http.Response.Redirect(IsOwnPath(context.ReturnUri) ? context.ReturnUri! : "/");
        }
        catch (Refused refused) { await RefuseAsync(http, StatusCodes.Status403Forbidden, refused.Reasons[0].Code); }
        context.HandleResponse();
    }

    /// <summary>A person sees this in the browser, a program reads the code.</summary>
    static Task RefuseAsync(HttpContext http, int status, ErrorCode code)
    {
        var message = code.Text(http.RequestServices.GetRequiredService<CurrentCaller>().Caller.Locale);
        (http.Response.StatusCode, http.Response.Headers.CacheControl) = (status, "no-store");
        if (!http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
            return http.Response.WriteAsJsonAsync(new { errors = new[] { new { message, extensions = new { code = code.Code } } } }, http.RequestAborted);
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync($"<!doctype html><meta charset=utf-8><title>{code.Code}</title><p>{HtmlEncoder.Default.Encode(message)}</p><p><a href=\"/\">⟵</a></p>", http.RequestAborted);
    }

    // The issuer's own words may hold an address or a token.
    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in at the outside issuer failed: {Fault}.")]
    static partial void Failed(ILogger log, string fault);
}
