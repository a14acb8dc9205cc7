namespace Platform.AfterSales;

/// <summary>What is agreed with a provider, checked.</summary>
internal sealed record ProviderTerms(string Name, long? PartyId, long? TeamId, string? Level, string? AgreementNumber, string Skills, int CapacityPerDay, int? Rating, string? BankSealed,
    IReadOnlyList<Territory> Territories, IReadOnlyList<ProviderAuthorization> Authorizations, IReadOnlyList<ProviderCertificate> Certificates);
