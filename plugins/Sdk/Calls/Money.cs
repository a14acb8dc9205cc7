namespace Platform.Sdk;

/// <summary>
/// An amount in a currency's smallest unit: 12.50 yuan is 1250 CNY, 100 yen is 100 JPY. Plugins convert to what their partner speaks.
/// </summary>
public sealed record Money
{
    /// <summary>Makes an amount.</summary>
    /// <param name="amountMinor">In minor units; negative amounts are allowed here and refused where they make no sense.</param>
    /// <param name="currency">ISO 4217, three upper-case letters.</param>
    /// <exception cref="ArgumentException">The currency has another form.</exception>
    public Money(long amountMinor, string currency)
    {
        if (currency is not { Length: 3 } || !currency.All(char.IsAsciiLetterUpper))
            throw new ArgumentException("A currency is three upper-case letters (ISO 4217).", nameof(currency));
        AmountMinor = amountMinor;
        Currency = currency;
    }

    /// <summary>In the currency's smallest unit.</summary>
    public long AmountMinor { get; }

    /// <summary>ISO 4217, three upper-case letters.</summary>
    public string Currency { get; }

    /// <summary>The amount and the currency, for logs: <c>1250 CNY</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{AmountMinor} {Currency}");
}
