namespace Platform.Customers.Duplicates;

/// <summary>Two records that may be the same party.</summary>
/// <param name="Party">The older record.</param>
/// <param name="Other">The younger record.</param>
/// <param name="Score">How likely, 1 to 100: a shared phone counts 50, mail 45, another account 40, the same name 35, the same place 20.</param>
/// <param name="Reasons">Why.</param>
internal sealed record DuplicateCandidate(Party Party, Party Other, int Score, IReadOnlyList<DuplicateReason> Reasons);

/// <summary>Why two records may be the same party.</summary>
internal enum DuplicateReason
{
    /// <summary>They share a phone number.</summary>
    SamePhone = 0,

    /// <summary>They share an e-mail address.</summary>
    SameEmail = 1,

    /// <summary>They share a WeChat id or marketplace account.</summary>
    SameAccount = 2,

    /// <summary>They have the same name.</summary>
    SameName = 3,

    /// <summary>They own, rent or live in the same place.</summary>
    SamePlace = 4,
}

/// <summary>What GraphQL shows of a possible double.</summary>
internal sealed class DuplicateCandidateType : ObjectType<DuplicateCandidate>
{
    public DuplicateCandidateType() => ShowsAll();
}
