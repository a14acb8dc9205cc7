namespace Platform.AfterSales;

/// <summary>Money that came in for a charge, went back, or was given up. Never changed; a mistake is reversed by another entry.</summary>
internal sealed class ChargeEntry : Entity
{
    ChargeEntry() { }

    /// <summary>An entry.</summary>
    public ChargeEntry(ChargeEntryKind kind, long amountMinor, DateTime at, PaidBy? by, string? reference, string? reason, long? reverses, long? account)
        => (Kind, AmountMinor, At, Method, Reference, Reason, ReversesId, RecordedBy) = (kind, amountMinor, at, by, reference, reason, reverses, account);

    /// <summary>The charge.</summary>
    public long ServiceChargeId { get; private set; }

    /// <summary>What it is.</summary>
    public ChargeEntryKind Kind { get; private set; }

    /// <summary>What it takes off what is owed, minor units; negative for a reversal.</summary>
    public long AmountMinor { get; private set; }

    /// <summary>When the money moved, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>How it came in; null for anything but a receipt.</summary>
    public PaidBy? Method { get; private set; }

    /// <summary>Number of the payment at the bank or provider; null without one.</summary>
    public string? Reference { get; private set; }

    /// <summary>Why it was reversed or given up; null for a receipt.</summary>
    public string? Reason { get; private set; }

    /// <summary>The receipt that it reverses; unique, so that none is reversed twice. Null for anything else.</summary>
    public long? ReversesId { get; private set; }

    /// <summary>Account that wrote it down; null when the program did.</summary>
    public long? RecordedBy { get; private set; }
}
