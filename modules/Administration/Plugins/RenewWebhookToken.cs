namespace Platform.Administration.Plugins;

/// <summary>Gives a stored connection new addresses for what its partner pushes. The old ones are unknown within seconds: tell the partner the new ones at once.</summary>
[Needs(PluginPermissions.Write)]
internal sealed class RenewWebhookToken(PluginDesk desk) : Mutation<RenewWebhookToken.RenewWebhookTokenInput, PluginConnectionSettings>
{
    /// <summary>The connection.</summary>
    public sealed record RenewWebhookTokenInput : MutationInput
    {
        /// <summary>Code of the connection.</summary>
        public required string Code { get; init; }

        /// <summary>Version of its settings that the client saw.</summary>
        public required long ExpectedVersion { get; init; }
    }

    /// <inheritdoc />
    public override async Task<PluginConnectionSettings> Run(RenewWebhookTokenInput input, CancellationToken ct)
    {
        PluginPermissions.RequireAll(Scope);
        var settings = await desk.TakeAsync(input.Code, input.ExpectedVersion, ct);
        settings.Renew(desk.FreshToken());
        settings.Changed();
        return settings;
    }
}
