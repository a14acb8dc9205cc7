using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Keeps new work from a provider for the time being; what it has taken on stays with it.</summary>
[Needs(ProviderFlow.Approve)]
internal sealed class SuspendProvider(AfterSalesDb db, Caller caller) : Mutation<SuspendProvider.SuspendProviderInput, ServiceProvider>
{
    /// <summary>Which provider, and why.</summary>
    internal sealed record SuspendProviderInput : ChangeInput
    {
        /// <summary>Why, 1 to 200 characters.</summary>
        public required string Reason { get; init; }
    }

    public override Task<ServiceProvider> Run(SuspendProviderInput input, CancellationToken ct) => ProviderMove.MakeAsync(db, input, Scope, "suspendProvider", input.Reason, true, caller, ct);
}
