namespace Platform.Administration.Sessions;

/// <summary>Configuration section <c>Authentication:Oidc</c>: an outside issuer where people sign in with the browser. Off without an authority.</summary>
internal sealed class OutsideIssuer
{
    /// <summary>The issuer's address, under which it publishes <c>.well-known/openid-configuration</c>.</summary>
    public string? Authority { get; set; }

    /// <summary>Who this program is there.</summary>
    public string? ClientId { get; set; }

    /// <summary>Its secret there; null for a public client, which PKCE protects alone.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The claim whose value is an account's external id.</summary>
    public string Claim { get; set; } = "sub";

    /// <summary>What is asked for besides <c>openid</c>.</summary>
    public string[] Scopes { get; set; } = ["profile"];

    /// <summary>The complete address of <c>/signin/oidc/callback</c> as browsers see it; needed behind a proxy that ends TLS. Null: as requested.</summary>
    public string? RedirectUri { get; set; }

    /// <summary>Code of the unit in which an unknown person gets an account without roles; null: an unknown person is refused.</summary>
    public string? NewAccountsUnit { get; set; }

    /// <summary>False lets the issuer be reached without TLS: for tests.</summary>
    public bool RequireHttps { get; set; } = true;
}
