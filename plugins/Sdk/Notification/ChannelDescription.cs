namespace Platform.Sdk;

/// <summary>Asks a channel what it carries.</summary>
public sealed record DescribeChannelRequest;

/// <summary>What a channel carries.</summary>
public sealed record ChannelDescription
{
    /// <summary>The kind of address it needs.</summary>
    public required AddressKind Address { get; init; }

    /// <summary>Longest subject in characters; longer ones are cut by the host. 0 when it carries no subject: the host puts it before the body.</summary>
    public required int LongestSubject { get; init; }

    /// <summary>Longest body in characters, at least 60; longer ones are cut by the host.</summary>
    public required int LongestBody { get; init; }

    /// <summary>Whether it carries HTML beside plain text.</summary>
    public bool CarriesHtml { get; init; }
}
