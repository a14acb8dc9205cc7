namespace Platform.Kernel.Plugins;

/// <summary>What a store says to someone who wants to deal with an event.</summary>
public enum WebhookClaim
{
    /// <summary>Nobody has dealt with it: the caller does now.</summary>
    Taken,

    /// <summary>Someone else is at it; ask the partner to come again.</summary>
    Busy,

    /// <summary>It was dealt with before.</summary>
    Done,
}
