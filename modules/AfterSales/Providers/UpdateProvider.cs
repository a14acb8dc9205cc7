using Platform.AfterSales.Data;
using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>Replaces what is agreed with a provider as a whole. Work that it has taken on stays with it.</summary>
[Needs(ProviderFlow.Write)]
internal sealed class UpdateProvider(AfterSalesDb db, WorkDesk desk, FieldCipher cipher) : Mutation<UpdateProvider.UpdateProviderInput, ServiceProvider>
{
    /// <summary>Which provider, and its new terms.</summary>
    internal sealed record UpdateProviderInput : ChangeInput
    {
        /// <summary>What is agreed from now on.</summary>
        public required ProviderTermsInput Terms { get; init; }
    }

    public override async Task<ServiceProvider> Run(UpdateProviderInput input, CancellationToken ct)
    {
        var terms = input.Terms.Checked(cipher);
        var provider = await db.Take<ServiceProvider>(input, Scope, AfterSalesDb.Whole, ct);
        await desk.RequireTeamAsync(terms.TeamId, "terms.teamId", ct);
        await desk.RequirePartyAsync(terms.PartyId, Scope, "terms.partyId", ct);
        provider.Fill(terms);
        return provider;
    }
}
