using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Platform.Administration.Sessions;

/// <summary>Who an outside issuer says somebody is.</summary>
/// <param name="Subject">Value of the configured claim; compared with an account's external id.</param>
/// <param name="Until">Until when the token is good, UTC.</param>
internal sealed record OutsideIdentity(string Subject, DateTime Until);

/// <summary>
/// Bearer tokens of an outside issuer (configuration <c>Authentication:Jwt</c>). Only signatures with a public key are accepted, so an
/// unsigned token and one signed with the public key as a shared secret are both refused by the library.
/// </summary>
internal sealed class OutsideTokens
{
    /// <summary>Signatures with a public key only.</summary>
    public static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512];

    readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    readonly TokenValidationParameters? _rules;
    readonly string _claim;

    public OutsideTokens(IConfiguration configuration, TimeProvider time)
    {
        var section = configuration.GetSection("Authentication:Jwt");
        _claim = section["Claim"] ?? "sub";
        var keys = section.GetSection("SigningKeys").Get<string[]>() ?? [];
        var authority = section["Authority"];
        if (authority is null && keys.Length == 0) return;
        var audience = section["Audience"] ?? throw new InvalidOperationException("Authentication:Jwt:Audience is missing: without it a token made for another program would do.");
        _rules = new TokenValidationParameters
        {
            ValidIssuer = section["Issuer"] ?? authority ?? throw new InvalidOperationException("Authentication:Jwt:Issuer is missing."), ValidAudience = audience,
            ValidAlgorithms = Algorithms, RequireSignedTokens = true, RequireExpirationTime = true, ClockSkew = TimeSpan.FromMinutes(1),
            IssuerSigningKeys = [.. keys.Select(OutsideKeys.Read)],
            LifetimeValidator = (from, until, _, rules) => until is { } end && time.GetUtcNow().UtcDateTime < end + rules.ClockSkew && (from is not { } start || time.GetUtcNow().UtcDateTime > start - rules.ClockSkew),
        };
        if (authority is not null)
            _rules.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(authority.TrimEnd('/') + "/.well-known/openid-configuration",
                new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever { RequireHttps = section.GetValue("RequireHttps", true) });
    }

    /// <summary>False when no outside issuer is configured.</summary>
    public bool Configured => _rules is not null;

    /// <summary>Who the token belongs to; null when it is not good.</summary>
    public async Task<OutsideIdentity?> ValidateAsync(string token)
    {
        if (_rules is null || token.Length > 8192) return null;
        var result = await _handler.ValidateTokenAsync(token, _rules);
        if (!result.IsValid || !result.Claims.TryGetValue(_claim, out var subject) || subject is not string { Length: > 0 } text) return null;
        return new OutsideIdentity(text, result.SecurityToken.ValidTo);
    }
}
