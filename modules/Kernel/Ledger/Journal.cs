using Platform.Kernel.Data;

namespace Platform.Kernel.Ledger;

/// <summary>One side of a journal.</summary>
public sealed class Posting : Entity
{
    /// <summary>The journal it belongs to.</summary>
    public long JournalId { get; internal set; }

    /// <summary>Account code, such as <c>ESCROW_HELD</c>; at most 40 ASCII characters.</summary>
    public string Account { get; internal set; } = "";

    /// <summary>Signed amount in minor units; the postings of a journal sum to zero.</summary>
    public long AmountMinor { get; internal set; }
}

/// <summary>
/// A balanced double-entry record of one money movement. Append-only: a mistake is corrected by another journal. Its cause is unique, so
/// that a provider's message or a retried request posts at most once.
/// </summary>
public sealed class Journal : Entity
{
    Journal() { }

    /// <summary>Type and id of what the money belongs to, such as <c>Order:42</c>.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>What caused it, unique: <c>hold:…</c>, a provider request number …</summary>
    public string Cause { get; private set; } = "";

    /// <summary>ISO 4217; all postings are in this currency.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>When the money moved, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>At least two, summing to zero.</summary>
    public List<Posting> Postings { get; private set; } = [];

    /// <summary>Writes a journal.</summary>
    /// <exception cref="InvalidOperationException">The postings do not sum to zero, are fewer than two, or contain a zero.</exception>
    public static Journal Of(string subject, string cause, string currency, DateTime at, params (string Account, long AmountMinor)[] postings)
    {
        if (postings.Length < 2 || postings.Any(p => p.AmountMinor == 0) || postings.Aggregate(Int128.Zero, (sum, p) => sum + p.AmountMinor) != 0)
            throw new InvalidOperationException("A journal has at least two postings, none of them zero, that sum to zero.");
        return new Journal
        {
            Subject = subject, Cause = cause, Currency = currency, At = at,
            Postings = [.. postings.Select(p => new Posting { Account = p.Account, AmountMinor = p.AmountMinor })],
        };
    }
}
