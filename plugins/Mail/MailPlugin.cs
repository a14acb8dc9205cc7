namespace Platform.Mail;

/// <summary>Notifications by e-mail, through any SMTP submission server.</summary>
public sealed class MailPlugin : IPlugin
{
    /// <inheritdoc/>
    public IReadOnlyCollection<IPort> Open(IPluginContext context) => [new MailChannel(MailTerms.Read(context.Configuration), context.Clock)];
}
