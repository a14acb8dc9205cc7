using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>One time that somebody came with a matter: by what channel, when and with which words.</summary>
internal sealed class CaseEntry : Entity
{
    /// <summary>The case.</summary>
    public long CaseId { get; internal set; }

    /// <summary>By what channel.</summary>
    public ServiceChannel Channel { get; init; }

    /// <summary>The channel's own id of the message or call, unique with the channel; null when it has none.</summary>
    public string? ExternalId { get; init; }

    /// <summary>What was said, sealed; null when nothing was written down.</summary>
    [Protected, Encrypted]
    public string? TextSealed { get; init; }

    /// <summary>Who came, when the party was not known, sealed; null when nothing was said.</summary>
    [Protected, Encrypted]
    public string? ContactSealed { get; init; }

    /// <summary>Blind index of the phone number; null without one.</summary>
    public string? PhoneIndex { get; init; }

    /// <summary>Blind index of the e-mail address; null without one.</summary>
    public string? MailIndex { get; init; }

    /// <summary>Who came; null when unknown.</summary>
    public long? PartyId { get; init; }

    /// <summary>True when it was joined to a case that was there already.</summary>
    public bool IsJoined { get; init; }

    /// <summary>Account that took it in; null when the program did.</summary>
    public long? TakenBy { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; init; }
}
