namespace Platform.AfterSales;

/// <summary>What a provider may work on, from a day to a day.</summary>
internal sealed class ProviderAuthorization : Entity
{
    ProviderAuthorization() { }

    /// <summary>Something it may work on.</summary>
    public ProviderAuthorization(AuthorizationScope covers, string code, DateOnly from, DateOnly? to) => (Covers, Code, ValidFrom, ValidTo) = (covers, code, from, to);

    /// <summary>The provider.</summary>
    public long ServiceProviderId { get; private set; }

    /// <summary>What the code names.</summary>
    public AuthorizationScope Covers { get; private set; }

    /// <summary>Brand, or the beginning of a product code; empty for everything.</summary>
    public string Code { get; private set; } = "";

    /// <summary>First day.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>Last day, inclusive; null without an end.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => ValidFrom <= day && (ValidTo is not { } last || day <= last);

    /// <summary>Whether it covers work on a product; work on no product is covered by any authorisation.</summary>
    public bool Fits(string? productCode, string? brand) => Covers switch
    {
        AuthorizationScope.Everything => true,
        AuthorizationScope.Brand => brand is null ? productCode is null : string.Equals(Code, brand, StringComparison.OrdinalIgnoreCase),
        AuthorizationScope.Product => productCode is null ? brand is null : productCode.StartsWith(Code, StringComparison.OrdinalIgnoreCase),
        _ => throw new InvalidOperationException($"Unknown scope {Covers}."),
    };
}

/// <summary>How an authorisation says what it is for.</summary>
internal enum AuthorizationScope
{
    /// <summary>All products and brands.</summary>
    Everything = 0,

    /// <summary>All products of a brand.</summary>
    Brand = 1,

    /// <summary>Products whose code begins so.</summary>
    Product = 2,
}
