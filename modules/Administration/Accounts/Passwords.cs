using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Platform.Administration.Accounts;

/// <summary>Checks, hashes and compares passwords with ASP.NET Core Identity's hasher.</summary>
internal sealed class Passwords(IOptions<SignInOptions> options)
{
    public const int Shortest = 10, Longest = 128;

    readonly PasswordHasher<Account> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = options.Value.PasswordIterations }));
    readonly Lazy<string> _nobody = new(() => new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = options.Value.PasswordIterations })).HashPassword(null!, Guid.NewGuid().ToString()));

    /// <summary>What is wrong with a password that somebody chose.</summary>
    public static void Check(Reasons reasons, string? password, string loginId, string field)
    {
        if (reasons.AddIf(string.IsNullOrEmpty(password), CommonErrors.Required, field)) return;
        reasons.AddIf(password!.Length < Shortest, AccountErrors.PasswordTooShort, field, ("min", Shortest));
        reasons.AddIf(password.Length > Longest, CommonErrors.TooLong, field, ("max", Longest));
        reasons.AddIf(string.Equals(password, loginId, StringComparison.OrdinalIgnoreCase) || password.Distinct().Count() == 1, AccountErrors.PasswordTooEasy, field);
    }

    /// <summary>A salted hash to store.</summary>
    public string Hash(string password) => _hasher.HashPassword(null!, password);

    /// <summary>Compares. Without an account it takes as long and fails.</summary>
    /// <returns>Whether it is right, and a new hash when the stored one is weaker than today's.</returns>
    public (bool Right, string? NewHash) Verify(string? hash, string password)
    {
        var result = _hasher.VerifyHashedPassword(null!, hash ?? _nobody.Value, password.Length > Longest ? password[..Longest] + "…" : password);
        if (hash is null || result == PasswordVerificationResult.Failed) return (false, null);
        return (true, result == PasswordVerificationResult.SuccessRehashNeeded ? Hash(password) : null);
    }
}
