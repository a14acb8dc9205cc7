using Platform.Kernel.Flow;
using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>What clients see of a provider.</summary>
internal sealed class ServiceProviderType : ObjectType<ServiceProvider>
{
    public ServiceProviderType()
    {
        Shows(p => p.Id);
        Shows(p => p.Version);
        Shows(p => p.Number);
        Shows(p => p.Name);
        Shows(p => p.PartyId).AsId("Party");
        Shows(p => p.OrgId).AsId("OrgUnit");
        Shows(p => p.TeamId).AsId("Team");
        Shows(p => p.State);
        Shows(p => p.StateReason).NotFilterable().NotSortable();
        Shows(p => p.Level);
        Shows(p => p.AgreementNumber);
        Shows("skills", p => Words.Split(p.Skills)).NotNull().Reads(nameof(ServiceProvider.Skills)).Described("Codes of what its people can do.");
        Shows(p => p.CapacityPerDay);
        Shows(p => p.Rating);
        Shows(p => p.Territories);
        Shows(p => p.Authorizations);
        Shows(p => p.Certificates);
        Shows(p => p.CreatedAt);
        Shows(p => p.UpdatedAt);
        DefaultOrder(p => p.Number);
    }
}

/// <summary>Fields of a provider that are computed.</summary>
[Extends(typeof(ServiceProvider))]
internal sealed class ServiceProviderFields(FieldCipher cipher, Caller caller)
{
    /// <summary>Bank data in the clear; null when unknown.</summary>
    [Needs(ProviderFlow.Bank), Requires(nameof(ServiceProvider.Bank))]
    public string? Bank([Parent] ServiceProvider provider) => cipher.Reveal(provider.Bank);

    /// <summary>The moves that the state allows, and what stands in the viewer's way.</summary>
    [Requires(nameof(ServiceProvider.State), nameof(ServiceProvider.TeamId))]
    public IReadOnlyList<Transition> AvailableTransitions([Parent] ServiceProvider provider) => ProviderFlow.Table.Available(provider, caller);
}

/// <summary>What clients see of an area.</summary>
internal sealed class TerritoryType : ObjectType<Territory>
{
    public TerritoryType()
    {
        Shows(t => t.Prefix);
        Shows(t => t.Priority);
        DefaultOrder(t => t.Prefix);
    }
}

/// <summary>What clients see of an authorisation.</summary>
internal sealed class ProviderAuthorizationType : ObjectType<ProviderAuthorization>
{
    public ProviderAuthorizationType()
    {
        Shows(a => a.Covers);
        Shows(a => a.Code);
        Shows(a => a.ValidFrom);
        Shows(a => a.ValidTo);
        DefaultOrder(a => a.Id);
    }
}

/// <summary>What clients see of a paper.</summary>
internal sealed class ProviderCertificateType : ObjectType<ProviderCertificate>
{
    public ProviderCertificateType()
    {
        Shows(c => c.Name);
        Shows(c => c.Number);
        Shows(c => c.ExpiresOn);
        Shows(c => c.Demanded);
        DefaultOrder(c => c.Id);
    }
}

/// <summary>What clients see of a technician.</summary>
internal sealed class TechnicianType : ObjectType<Technician>
{
    public TechnicianType()
    {
        Shows(t => t.Id);
        Shows(t => t.Version);
        Shows(t => t.Code);
        Shows(t => t.Name);
        Shows(t => t.AccountId).AsId("Account");
        Shows(t => t.ProviderId).AsId("ServiceProvider");
        Shows(t => t.TeamId).AsId("Team");
        Shows(t => t.OrgId).AsId("OrgUnit");
        Shows("skills", t => Words.Split(t.Skills)).NotNull().Reads(nameof(Technician.Skills)).Described("Codes of what they can do.");
        Shows("areas", t => Words.Split(t.Areas)).NotNull().Reads(nameof(Technician.Areas)).Described("Beginnings of division codes where they work; empty works anywhere in the unit.");
        Shows(t => t.CapacityPerDay);
        Shows(t => t.Active);
        DefaultOrder(t => t.Code);
    }
}
