namespace Platform.LedgerEscrow;

/// <summary>
/// The operator's own held account as an escrow provider: works anywhere, with nobody's account. See README.md for what it does not do.
/// </summary>
public sealed class LedgerEscrowPlugin : IPlugin
{
    /// <inheritdoc/>
    public IReadOnlyCollection<IPort> Open(IPluginContext context)
    {
        var terms = AccountTerms.Read(context.Configuration);
        return [new HeldAccount(terms, context.Clock), new PaymentNotices(terms, context.Clock)];
    }
}
