using System.Collections.Frozen;
using Platform.Contracts;

namespace Platform.Kernel.Access;

/// <summary>Who acts, and what they may do. One per request, message or job; immutable, so that it can be shared between resolvers.</summary>
public sealed record Caller
{
    /// <summary>Nobody: an unauthenticated request.</summary>
    public static readonly Caller Anonymous = new() { Name = "anonymous" };

    /// <summary>The program itself: reactions, jobs, imports of history.</summary>
    public static readonly Caller System = new() { Name = "system", IsSystem = true };

    /// <summary>Account id; null for anonymous and system.</summary>
    public long? UserId { get; init; }

    /// <summary>Login id or the program part that acts; goes to the audit trail.</summary>
    public required string Name { get; init; }

    /// <summary>True when the program acts for itself: every permission, every row.</summary>
    public bool IsSystem { get; init; }

    /// <summary>Sign-in session; null when there is none.</summary>
    public long? SessionId { get; init; }

    /// <summary>The party within Customers that this account is, for customers and providers who sign in themselves: the record that goes on, if it was merged. Null for staff.</summary>
    public long? PartyId { get; init; }

    /// <summary>Every id under which that party is or was known, so that documents under a merged record's id are its own too; empty for staff.</summary>
    public IReadOnlyList<long> PartyIds { get; init; } = [];

    /// <summary>The unit that new documents belong to when the input names none; null for anonymous and system.</summary>
    public OrgPath? Home { get; init; }

    /// <summary>Language of messages, such as <c>zh-CN</c> or <c>en</c>.</summary>
    public string Locale { get; init; } = "zh-CN";

    /// <summary>Network address of the client; null for the program itself.</summary>
    public string? Ip { get; init; }

    /// <summary>Ties together everything that one request set off.</summary>
    public string CorrelationId { get; init; } = "";

    /// <summary>What the client says it wants people's data for; null when it says nothing.</summary>
    public string? Purpose { get; init; }

    /// <summary>The event that caused this unit of work; null when a person did.</summary>
    public string? CausationId { get; init; }

    /// <summary>Where that event stands on timelines and how many events led to it, so that an effect never stands before its cause; null when a person acts.</summary>
    public (DateTime At, int Depth)? Cause { get; init; }

    /// <summary>Permission → the rows it reaches. Names are <c>module:resource:action</c>.</summary>
    public FrozenDictionary<string, RowScope> Permissions { get; init; } = FrozenDictionary<string, RowScope>.Empty;

    /// <summary>True for a signed-in person or the program itself.</summary>
    public bool IsAuthenticated => UserId is not null || IsSystem;

    /// <summary>Whether the caller holds a permission, whatever its reach. <see cref="SignedIn"/> and <see cref="Staff"/> are nobody's to grant.</summary>
    public bool Can(string permission) => IsSystem || permission switch
    {
        SignedIn => IsAuthenticated,
        Staff => IsAuthenticated && PartyId is null,
        _ => Permissions.ContainsKey(permission),
    };

    /// <summary>The rows a permission reaches for this caller; <see cref="RowScope.None"/> without the permission.</summary>
    public RowScope Scope(string permission) => IsSystem ? RowScope.Everything : Permissions.GetValueOrDefault(permission, RowScope.None);

    /// <summary>The pseudo-permission of fields that every signed-in person may use.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>The pseudo-permission of what people of the company see and customers, dealers and providers who sign in themselves do not, on objects that both may see.</summary>
    public const string Staff = "staff";
}
