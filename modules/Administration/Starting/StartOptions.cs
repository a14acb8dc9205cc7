namespace Platform.Administration.Starting;

/// <summary>Configuration section <c>Administration</c>: what the first start makes.</summary>
internal sealed class StartOptions
{
    /// <summary>Code of head office.</summary>
    public string HeadOfficeCode { get; set; } = "HQ";

    /// <summary>Name of head office.</summary>
    public string HeadOfficeName { get; set; } = "总部";

    /// <summary>Login of the first administrator.</summary>
    public string FirstLogin { get; set; } = "admin";

    /// <summary>Its password, for automated installations; null makes a random one that is printed once and must be changed.</summary>
    public string? FirstPassword { get; set; }

    /// <summary>JSON file <c>{"modules":["Orders",…]}</c> that says what is on at first start; null switches everything on.</summary>
    public string? Profile { get; set; }

    /// <summary>Modules that are on at first start; takes precedence over <see cref="Profile"/>.</summary>
    public string[]? Modules { get; set; }
}
