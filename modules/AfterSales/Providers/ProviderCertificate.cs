namespace Platform.AfterSales;

/// <summary>A paper that a provider showed: licence, insurance, qualification.</summary>
internal sealed class ProviderCertificate : Entity
{
    ProviderCertificate() { }

    /// <summary>A paper.</summary>
    public ProviderCertificate(string name, string? number, DateOnly? expiresOn, bool demanded) => (Name, Number, ExpiresOn, Demanded) = (name, number, expiresOn, demanded);

    /// <summary>The provider.</summary>
    public long ServiceProviderId { get; private set; }

    /// <summary>What it is.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Its number; null without one.</summary>
    public string? Number { get; private set; }

    /// <summary>Last day that it holds; null without an end.</summary>
    public DateOnly? ExpiresOn { get; private set; }

    /// <summary>Whether the provider gets no work once it has expired.</summary>
    public bool Demanded { get; private set; }
}
