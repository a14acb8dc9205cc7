using Platform.Kernel.Graph;

namespace Platform.Benchmarks.Orders;

/// <summary>A signed-in person.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Token">Bearer token.</param>
/// <param name="BranchId">The branch whose rows are visible; null is everything.</param>
internal sealed record Clerk(string Name, string Token, long? BranchId);

/// <summary>A branch and the region above it, by global ids.</summary>
internal sealed record Place(string Branch, string Region)
{
    public static long Row(string id) => GlobalId.Row("OrgUnit", id);
}
