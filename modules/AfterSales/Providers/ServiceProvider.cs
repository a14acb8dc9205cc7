namespace Platform.AfterSales;

/// <summary>An outlet or company that does work for us under an agreement (服务网点).</summary>
internal sealed class ServiceProvider : ScopedAggregate, ITeamed, IPartied
{
    readonly List<Territory> _territories = [];
    readonly List<ProviderAuthorization> _authorizations = [];
    readonly List<ProviderCertificate> _certificates = [];

    ServiceProvider() { }

    /// <summary>Number that people quote.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Name of the outlet.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The company within Customers; null while it is not recorded there.</summary>
    public long? PartyId { get; private set; }

    /// <summary>The team of its people; TEAM scope lets them see their work. Null while it has no sign-in.</summary>
    public long? TeamId { get; private set; }

    /// <summary>How it stands.</summary>
    public ProviderState State { get; private set; }

    /// <summary>Why it was suspended or ended; null when it was not.</summary>
    public string? StateReason { get; private set; }

    /// <summary>Level in the network, such as 特约 or 一级; null without one.</summary>
    public string? Level { get; private set; }

    /// <summary>Number of the agreement; null without one.</summary>
    public string? AgreementNumber { get; private set; }

    /// <summary>Codes of what its people can do, separated by blanks.</summary>
    public string Skills { get; private set; } = "";

    /// <summary>Jobs a day that it can take.</summary>
    public int CapacityPerDay { get; private set; }

    /// <summary>Rating in hundredths, 0 to 500; null while nobody rated it.</summary>
    public int? Rating { get; private set; }

    /// <summary>Bank data, sealed; null when unknown.</summary>
    [Protected, Platform.Kernel.Security.Encrypted]
    public string? Bank { get; private set; }

    /// <summary>Where it works; empty works anywhere in its unit.</summary>
    public IReadOnlyList<Territory> Territories => _territories;

    /// <summary>What it may work on, and when.</summary>
    public IReadOnlyList<ProviderAuthorization> Authorizations => _authorizations;

    /// <summary>Papers that it showed.</summary>
    public IReadOnlyList<ProviderCertificate> Certificates => _certificates;

    /// <summary>An application.</summary>
    public static ServiceProvider Apply(string number, OrgPath org, ProviderTerms terms)
    {
        var provider = new ServiceProvider { Number = number, Org = org };
        provider.Fill(terms);
        provider.Record(() => new ProviderStateChanged(provider.Id, nameof(ProviderState.Applied)));
        return provider;
    }

    /// <summary>Replaces all terms; bank data only when given.</summary>
    public void Fill(ProviderTerms t)
    {
        if (State == ProviderState.Terminated) throw new Refused(ProviderErrors.Ended, "id");
        (Name, PartyId, TeamId, Level, AgreementNumber, Skills, CapacityPerDay, Rating) = (t.Name, t.PartyId, t.TeamId, t.Level, t.AgreementNumber, t.Skills, t.CapacityPerDay, t.Rating);
        Bank = t.BankSealed ?? Bank;
        Replace(_territories, [.. t.Territories]);
        Replace(_authorizations, [.. t.Authorizations]);
        Replace(_certificates, [.. t.Certificates]);
        Touch();
    }

    static void Replace<T>(List<T> old, IReadOnlyList<T> given)
    {
        old.Clear();
        old.AddRange(given);
    }

    /// <summary>Moves it by one of the flow's steps.</summary>
    public void Move(string step, string? reason, Caller caller)
    {
        ProviderFlow.Table.Fire(this, step, caller);
        StateReason = reason;
        var state = State.ToString();
        Record(() => new ProviderStateChanged(Id, state));
    }

    /// <summary>Moves to a state; only the flow table does.</summary>
    internal void Enter(ProviderState state) => State = state;
}

/// <summary>A provider stands otherwise than before.</summary>
internal sealed record ProviderStateChanged(long ProviderId, string State) : IEvent;
