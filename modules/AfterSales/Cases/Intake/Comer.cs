namespace Platform.AfterSales;

/// <summary>Who came, as far as it is known.</summary>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="PhoneIndex">Blind index of the phone; null without one.</param>
/// <param name="MailIndex">Blind index of the mail; null without one.</param>
internal sealed record Comer(long? PartyId, string? PhoneIndex, string? MailIndex)
{
    /// <summary>What the person is recognised by.</summary>
    public IReadOnlyList<string> Keys => [.. new[] { PartyId is { } p ? FormattableString.Invariant($"P{p}") : null, PhoneIndex is null ? null : "T" + PhoneIndex, MailIndex is null ? null : "M" + MailIndex }.OfType<string>()];
}
