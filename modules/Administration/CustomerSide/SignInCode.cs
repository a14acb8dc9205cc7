using Platform.Kernel.Security;

namespace Platform.Administration.CustomerSide;

/// <summary>
/// A wish to sign in by a code, and the code once it is sent. The code itself is stored nowhere: it is made when the message goes out, and only its keyed
/// fingerprint is kept.
/// </summary>
internal sealed class SignInCode : Aggregate
{
    /// <summary>How often sending is begun before it is given up.</summary>
    public const int MostSendings = 4;

    SignInCode() { }

    /// <summary>Fingerprint of the contact.</summary>
    [Protected]
    public string ContactIndex { get; private set; } = "";

    /// <summary>The contact, sealed.</summary>
    [Protected, Encrypted]
    public string ContactSealed { get; private set; } = "";

    /// <summary>An e-mail address; else a phone number.</summary>
    public bool IsMail { get; private set; }

    /// <summary>Language of the message.</summary>
    public string Locale { get; private set; } = "";

    /// <summary>Fingerprint of the code; null until it is sent.</summary>
    [Protected]
    public string? CodeIndex { get; private set; }

    /// <summary>Until when the code is good, UTC; null until it is sent.</summary>
    public DateTime? ExpiresAt { get; private set; }

    /// <summary>Tries at it, wrong ones and the right one.</summary>
    public int Tries { get; private set; }

    /// <summary>When it was used, UTC; null before. It is good once.</summary>
    public DateTime? UsedAt { get; private set; }

    /// <summary>Which sending it is at, from 1.</summary>
    public int Sending { get; private set; } = 1;

    /// <summary>A wish that came just now.</summary>
    public static SignInCode Asked(string contactIndex, string contactSealed, bool isMail, string locale)
    {
        var it = new SignInCode { ContactIndex = contactIndex, ContactSealed = contactSealed, IsMail = isMail, Locale = locale };
        it.Record(() => new SignInCodeDue(it.Id, 1));
        return it;
    }

    /// <summary>Its message did not go out; once more in a moment.</summary>
    /// <returns>False when it was tried often enough.</returns>
    public bool SendAgain(DateTime at)
    {
        if (Sending >= MostSendings) return false;
        var sending = ++Sending;
        Record(() => new SignInCodeDue(Id, sending), at);
        return true;
    }
}

/// <summary>A code is to be made and sent.</summary>
internal sealed record SignInCodeDue(long SignInCodeId, int Sending) : IEvent;
