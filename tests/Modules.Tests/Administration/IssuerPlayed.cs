using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Platform.Modules.Tests.Administration;

/// <summary>A small real OpenID provider on loopback: discovery, authorize, token with PKCE, keys, RS256.</summary>
internal sealed class IssuerPlayed : IAsyncDisposable
{
    public const string Client = "platform", Secret = "s3cret";
    readonly WebApplication _app;
    readonly RSA _key = RSA.Create(2048), _other = RSA.Create(2048);
    readonly ConcurrentDictionary<string, Asked> _codes = new();

    IssuerPlayed(WebApplication app) => _app = app;

    /// <summary>Who is signed in at the issuer.</summary>
    public Dictionary<string, object> Person { get; set; } = new() { ["sub"] = "E-1001" };

    public bool WrongNonce { get; set; }
    public bool WrongKey { get; set; }
    public bool Unsigned { get; set; }
    public string? Audience { get; set; }
    public int TokensGiven { get; private set; }
    public string? LastProblem { get; private set; }
    public string Url => _app.Urls.First();

    public static async Task<IssuerPlayed> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var issuer = new IssuerPlayed(app);
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = issuer.Url, authorization_endpoint = issuer.Url + "/authorize", token_endpoint = issuer.Url + "/token", jwks_uri = issuer.Url + "/keys",
            response_types_supported = new[] { "code" }, subject_types_supported = new[] { "public" }, id_token_signing_alg_values_supported = new[] { "RS256" },
        }));
        app.MapGet("/keys", () =>
        {
            var key = issuer._key.ExportParameters(false);
            return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = "1", n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) } } });
        });
        app.MapGet("/authorize", (HttpRequest request) =>
        {
            var q = request.Query;
            if (q["client_id"] != Client || q["response_type"] != "code" || q["code_challenge_method"] != "S256" || !q["scope"].ToString().Split(' ').Contains("openid")) return Results.BadRequest();
            var code = Guid.NewGuid().ToString("N");
            issuer._codes[code] = new Asked(q["nonce"].ToString(), q["code_challenge"].ToString(), q["redirect_uri"].ToString());
            return Results.Redirect($"{q["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(q["state"].ToString())}");
        });
        app.MapPost("/token", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            var known = issuer._codes.TryRemove(form["code"].ToString(), out var asked);
            issuer.LastProblem = !known ? "code" : form["client_id"] != Client || form["client_secret"] != Secret ? "client" : form["redirect_uri"] != asked!.Redirect ? "redirect"
                : Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != asked.Challenge ? "pkce" : null;
            if (issuer.LastProblem is not null) return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
            issuer.TokensGiven++;
            return Results.Json(new { access_token = "opaque", token_type = "Bearer", expires_in = 300, id_token = issuer.IdToken(asked!.Nonce) });
        });
        await app.StartAsync();
        return issuer;
    }

    string IdToken(string nonce)
    {
        var claims = new Dictionary<string, object>(Person) { ["nonce"] = WrongNonce ? "another" : nonce };
        if (Unsigned)
        {
            var body = new Dictionary<string, object>(claims) { ["iss"] = Url, ["aud"] = Client, ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(), ["iat"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds() };
            return $"{Base64UrlEncoder.Encode("{\"alg\":\"none\",\"typ\":\"JWT\"}")}.{Base64UrlEncoder.Encode(System.Text.Json.JsonSerializer.Serialize(body))}.";
        }
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Url, Audience = Audience ?? Client, Expires = DateTime.UtcNow.AddMinutes(5), IssuedAt = DateTime.UtcNow, NotBefore = DateTime.UtcNow.AddMinutes(-1), Claims = claims,
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(WrongKey ? _other : _key) { KeyId = "1" }, SecurityAlgorithms.RsaSha256),
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
        _other.Dispose();
    }

    sealed record Asked(string Nonce, string Challenge, string Redirect);
}
