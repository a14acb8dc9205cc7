namespace Platform.Contracts.Customers;

/// <summary>Whom a phone number or e-mail address that somebody has proven to hold stands for.</summary>
public interface ISignInParties
{
    /// <summary>A phone number without extension or an e-mail address in its one form; null when the text is neither, or Customers is off.</summary>
    SignInContact? Read(string text);

    /// <summary>
    /// The party that signs in by a contact. It is the one that did so before; else the only living party that has the contact, or the only one with which somebody
    /// verified it; else a new one. So nobody becomes somebody else because two share a telephone. Null when that party was set aside, or there is none and none is to be made.
    /// </summary>
    /// <param name="contact">What was proven.</param>
    /// <param name="make">False changes nothing and makes nobody.</param>
    /// <param name="org">Where a new party belongs.</param>
    /// <param name="ct">Cancels.</param>
    Task<long?> PartyOf(SignInContact contact, bool make, OrgPath org, CancellationToken ct);
}

/// <summary>A contact in its one form.</summary>
/// <param name="IsMail">An e-mail address; else a phone number.</param>
/// <param name="Value">Lower-case address, or number with country code such as <c>+8613800138000</c>.</param>
public sealed record SignInContact(bool IsMail, string Value);

/// <summary>The answer while Customers is off.</summary>
public sealed class NoSignInParties : ISignInParties
{
    /// <inheritdoc />
    public SignInContact? Read(string text) => null;

    /// <inheritdoc />
    public Task<long?> PartyOf(SignInContact contact, bool make, OrgPath org, CancellationToken ct) => Task.FromResult<long?>(null);
}
