using System.Collections.Frozen;

namespace Platform.Kernel.Access;

/// <summary>A kind of work in the company for which the program brings a role; a deployment changes it or makes its own.</summary>
public enum StaffRole
{
    /// <summary>Answers customers (客服).</summary>
    Agent,

    /// <summary>Sends technicians (派工).</summary>
    Dispatcher,

    /// <summary>Picks, packs, ships, counts, takes goods back (仓库).</summary>
    Warehouse,

    /// <summary>Releases and refunds money, collects charges (财务).</summary>
    Finance,

    /// <summary>Answers for a unit: decides exceptions, sets rules, reads figures (主管).</summary>
    Manager,

    /// <summary>Works at the customer's (维修技师).</summary>
    Technician,
}

/// <summary>What a module gives the roles that the program brings.</summary>
public static class StaffShare
{
    /// <summary>Nothing.</summary>
    public static readonly IReadOnlyDictionary<StaffRole, IReadOnlyList<string>> None = FrozenDictionary<StaffRole, IReadOnlyList<string>>.Empty;

    /// <summary>Permissions by role.</summary>
    /// <param name="module">First part of every permission, such as <c>orders</c>.</param>
    /// <param name="shares">For each role what comes after the colon, parted by blanks or line ends: <c>order:read order:place</c>.</param>
    public static IReadOnlyDictionary<StaffRole, IReadOnlyList<string>> Of(string module, params (StaffRole Role, string Permissions)[] shares)
        => shares.ToFrozenDictionary(s => s.Role, IReadOnlyList<string> (s) => [.. s.Permissions.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => $"{module}:{p}")]);
}
