namespace Platform.Sdk;

/// <summary>What proves who sent a push.</summary>
public enum WebhookAuthentication
{
    /// <summary>The plugin checks a signature over the raw body.</summary>
    Signature,

    /// <summary>The partner signs nothing: events are hints, and modules confirm them by a query before they act.</summary>
    None,
}
