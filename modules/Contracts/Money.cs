namespace Platform.Contracts;

/// <summary>An amount in one currency. Arithmetic between currencies is refused, and overflow is an error, never a wrap.</summary>
/// <param name="AmountMinor">Minor units (fen, cent): 3990 is 39.90 in a currency with two decimals. May be negative.</param>
/// <param name="Currency">ISO 4217 code, three upper-case letters.</param>
public readonly record struct Money(long AmountMinor, string Currency)
{
    /// <summary>Nothing, in a currency.</summary>
    public static Money Zero(string currency) => new(0, currency);

    /// <summary>Sum of two amounts of the same currency.</summary>
    public static Money operator +(Money a, Money b) => new(checked(a.AmountMinor + Same(a, b).AmountMinor), a.Currency);

    /// <summary>Difference of two amounts of the same currency.</summary>
    public static Money operator -(Money a, Money b) => new(checked(a.AmountMinor - Same(a, b).AmountMinor), a.Currency);

    static Money Same(Money a, Money b)
        => a.Currency == b.Currency ? b : throw new InvalidOperationException($"{a.Currency} and {b.Currency} cannot be added.");
}
