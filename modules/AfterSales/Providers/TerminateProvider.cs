using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Ends the agreement with a provider for good.</summary>
[Needs(ProviderFlow.Approve)]
internal sealed class TerminateProvider(AfterSalesDb db, Caller caller) : Mutation<TerminateProvider.TerminateProviderInput, ServiceProvider>
{
    /// <summary>Which provider, and why.</summary>
    internal sealed record TerminateProviderInput : ChangeInput
    {
        /// <summary>Why, 1 to 200 characters.</summary>
        public required string Reason { get; init; }
    }

    public override Task<ServiceProvider> Run(TerminateProviderInput input, CancellationToken ct) => ProviderMove.MakeAsync(db, input, Scope, "terminateProvider", input.Reason, true, caller, ct);
}
