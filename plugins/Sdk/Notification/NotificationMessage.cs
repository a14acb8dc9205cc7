namespace Platform.Sdk;

/// <summary>One message to one address.</summary>
public sealed record NotificationMessage
{
    /// <summary>The same for every attempt at the same message, at most 100 printable ASCII characters.</summary>
    public required string Key { get; init; }

    /// <summary>The address, of the kind the channel asked for. Personal data: never log it.</summary>
    public required string Address { get; init; }

    /// <summary>Name of the recipient for the address line; null when unknown.</summary>
    public string? RecipientName { get; init; }

    /// <summary>One line; empty when the channel carries no subject.</summary>
    public required string Subject { get; init; }

    /// <summary>Plain text; lines end with a line feed.</summary>
    public required string Body { get; init; }

    /// <summary>The same as HTML; null when there is only plain text.</summary>
    public string? Html { get; init; }

    /// <summary>BCP 47 tag of the text.</summary>
    public required string Locale { get; init; }

    /// <summary>True when the recipient should be told at once.</summary>
    public bool Urgent { get; init; }
}

/// <summary>Which message is asked about.</summary>
public sealed record NotificationQuery
{
    /// <summary>Its key.</summary>
    public required string Key { get; init; }

    /// <summary>The carrier's own number; null when no receipt came.</summary>
    public string? CarrierNumber { get; init; }
}

/// <summary>The carrier has a message.</summary>
public sealed record NotificationReceipt
{
    /// <summary>The key of the message.</summary>
    public required string Key { get; init; }

    /// <summary>The carrier's own number, at most 200 characters; null when it gives none.</summary>
    public string? CarrierNumber { get; init; }

    /// <summary>When it reached the recipient's device or mailbox; null while only the carrier has it.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }
}
