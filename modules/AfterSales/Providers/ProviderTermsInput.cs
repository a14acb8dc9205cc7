using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>What is agreed with a provider.</summary>
[GraphName("ProviderTermsInput")]
internal sealed record ProviderTermsInput
{
    /// <summary>Name of the outlet, 1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Global id of the company within Customers.</summary>
    [Id("Party")]
    public long? PartyId { get; init; }

    /// <summary>Global id of the team of its people; needed before it can get work.</summary>
    [Id("Team")]
    public long? TeamId { get; init; }

    /// <summary>Level in the network, at most 40 characters.</summary>
    public string? Level { get; init; }

    /// <summary>Number of the agreement, at most 60 characters.</summary>
    public string? AgreementNumber { get; init; }

    /// <summary>Codes of what its people can do, at most 40.</summary>
    public IReadOnlyList<string>? Skills { get; init; }

    /// <summary>Jobs a day, 1 to 1,000.</summary>
    public int CapacityPerDay { get; init; } = 10;

    /// <summary>Rating in hundredths, 0 to 500; null while nobody rated it.</summary>
    public int? Rating { get; init; }

    /// <summary>Bank data, at most 300 characters, stored encrypted; null leaves what is known.</summary>
    public string? Bank { get; init; }

    /// <summary>Where it works, at most 200 areas; empty works anywhere in its unit.</summary>
    public IReadOnlyList<Area>? Territories { get; init; }

    /// <summary>What it may work on, at most 100 entries; without any it gets no work.</summary>
    public IReadOnlyList<Permit>? Authorizations { get; init; }

    /// <summary>Papers that it showed, at most 40.</summary>
    public IReadOnlyList<Paper>? Certificates { get; init; }

    /// <summary>An area.</summary>
    [GraphName("TerritoryInput")]
    internal sealed record Area
    {
        /// <summary>Beginning of the Chinese division code, 2 to 12 digits.</summary>
        public required string Prefix { get; init; }

        /// <summary>Lower goes first, 1 to 100.</summary>
        public int Priority { get; init; } = 10;
    }

    /// <summary>What it may work on, from a day to a day.</summary>
    [GraphName("ProviderAuthorizationInput")]
    internal sealed record Permit
    {
        /// <summary>What the code names.</summary>
        public AuthorizationScope Covers { get; init; }

        /// <summary>Brand, or the beginning of a product code, at most 64 characters; null for everything.</summary>
        public string? Code { get; init; }

        /// <summary>First day.</summary>
        public required DateOnly ValidFrom { get; init; }

        /// <summary>Last day, inclusive; null without an end.</summary>
        public DateOnly? ValidTo { get; init; }
    }

    /// <summary>A paper.</summary>
    [GraphName("ProviderCertificateInput")]
    internal sealed record Paper
    {
        /// <summary>What it is, 1 to 100 characters.</summary>
        public required string Name { get; init; }

        /// <summary>Its number, at most 60 characters.</summary>
        public string? Number { get; init; }

        /// <summary>Last day that it holds; null without an end.</summary>
        public DateOnly? ExpiresOn { get; init; }

        /// <summary>Whether the provider gets no work once it has expired.</summary>
        public bool Demanded { get; init; }
    }

    /// <summary>The terms, checked; everything that is wrong is told at once.</summary>
    public ProviderTerms Checked(FieldCipher cipher)
    {
        var reasons = new Reasons();
        Check(reasons);
        reasons.ThrowIfAny();
        return new ProviderTerms(Name.Trim(), PartyId, TeamId, Level, AgreementNumber, Words.Joined(Skills), CapacityPerDay, Rating, cipher.Protect(Bank),
            [.. (Territories ?? []).DistinctBy(t => t.Prefix).Select(t => new Territory(t.Prefix, t.Priority))],
            [.. (Authorizations ?? []).Select(a => new ProviderAuthorization(a.Covers, a.Covers == AuthorizationScope.Everything ? "" : a.Code!.Trim(), a.ValidFrom, a.ValidTo))],
            [.. (Certificates ?? []).Select(c => new ProviderCertificate(c.Name.Trim(), c.Number, c.ExpiresOn, c.Demanded))]);
    }

    void Check(Reasons reasons)
    {
        reasons.Limit(Name, "terms.name", 100, required: true);
        reasons.Limit(Level, "terms.level", 40);
        reasons.Limit(AgreementNumber, "terms.agreementNumber", 60);
        reasons.Codes(Skills, "terms.skills", 40);
        reasons.Between(CapacityPerDay, "terms.capacityPerDay", 1, 1000);
        reasons.Between(Rating, "terms.rating", 0, 500);
        reasons.Limit(Bank, "terms.bank", 300);
        reasons.AddIf(TeamId == 0, CommonErrors.NotFound, "terms.teamId", ("what", "Team"));
        reasons.AddIf(Territories?.Count > 200, CommonErrors.TooMany, "terms.territories", ("max", 200));
        reasons.AddIf(Authorizations?.Count > 100, CommonErrors.TooMany, "terms.authorizations", ("max", 100));
        reasons.AddIf(Certificates?.Count > 40, CommonErrors.TooMany, "terms.certificates", ("max", 40));
        reasons.ThrowIfAny();
        for (var i = 0; i < (Territories?.Count ?? 0); i++)
        {
            reasons.Division(Territories![i].Prefix, $"terms.territories.{i}.prefix", 2);
            reasons.Between(Territories[i].Priority, $"terms.territories.{i}.priority", 1, 100);
        }
        for (var i = 0; i < (Authorizations?.Count ?? 0); i++)
        {
            var permit = Authorizations![i];
            reasons.Limit(permit.Code, $"terms.authorizations.{i}.code", 64, required: permit.Covers != AuthorizationScope.Everything);
            reasons.AddIf(permit.ValidTo < permit.ValidFrom, ProviderErrors.Backwards, $"terms.authorizations.{i}.validTo");
        }
        for (var i = 0; i < (Certificates?.Count ?? 0); i++)
        {
            reasons.Limit(Certificates![i].Name, $"terms.certificates.{i}.name", 100, required: true);
            reasons.Limit(Certificates[i].Number, $"terms.certificates.{i}.number", 60);
        }
    }
}
