namespace Platform.OwnDelivery;

/// <summary>The shop's own drivers as a courier: works anywhere, with nobody's account.</summary>
public sealed class OwnDeliveryPlugin : IPlugin
{
    /// <inheritdoc/>
    public IReadOnlyCollection<IPort> Open(IPluginContext context)
    {
        var terms = DeliveryTerms.Read(context.Configuration);
        return [new OwnDrivers(terms, context.Clock), new DriverScans(terms, context.Clock)];
    }
}
