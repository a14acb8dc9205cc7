namespace Platform.Sdk;

/// <summary>One service of a carrier.</summary>
public sealed record CourierService
{
    /// <summary>The code that orders it; stable.</summary>
    public required string Code { get; init; }

    /// <summary>What people call it, in the call's locale.</summary>
    public required string Name { get; init; }

    /// <summary>Promised time from pick-up to delivery; null when nothing is promised.</summary>
    public TimeSpan? PromisedWithin { get; init; }

    /// <summary>
    /// Prefixes of the division codes it delivers to (<c>31</c> is all of Shanghai). Empty means everywhere; null means the carrier
    /// only answers for a given place.
    /// </summary>
    public IReadOnlyList<string>? Coverage { get; init; }
}
