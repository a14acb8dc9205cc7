using Platform.AfterSales.Data;
using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>Takes in a provider's application; it gets no work before it is approved and activated.</summary>
[Needs(ProviderFlow.Write)]
internal sealed class RegisterProvider(AfterSalesDb db, WorkDesk desk, NumberBlocks numbers, FieldCipher cipher) : Mutation<RegisterProvider.RegisterProviderInput, ServiceProvider>
{
    /// <summary>Who applies, and on what terms.</summary>
    internal sealed record RegisterProviderInput : MutationInput
    {
        /// <summary>Global id of the unit that looks after it; it can work for that unit and everything below. Null takes the caller's own.</summary>
        [Id("OrgUnit")]
        public long? OrgUnitId { get; init; }

        /// <summary>What is agreed.</summary>
        public required ProviderTermsInput Terms { get; init; }
    }

    public override async Task<ServiceProvider> Run(RegisterProviderInput input, CancellationToken ct)
    {
        var terms = input.Terms.Checked(cipher);
        await desk.RequireTeamAsync(terms.TeamId, "terms.teamId", ct);
        await desk.RequirePartyAsync(terms.PartyId, Scope, "terms.partyId", ct);
        var provider = ServiceProvider.Apply(await numbers.OfDayAsync(db, "SP", ct), await desk.OrgAsync(input.OrgUnitId, Scope, "orgUnitId", ct), terms);
        db.Add(provider);
        return provider;
    }
}
