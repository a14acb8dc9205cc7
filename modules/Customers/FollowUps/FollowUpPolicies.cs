using Microsoft.EntityFrameworkCore;
using Platform.Contracts.AfterSales;
using Platform.Customers.Data;

namespace Platform.Customers.FollowUps;

/// <summary>Which policy counts for what.</summary>
internal sealed class FollowUpPolicies(CustomersDb db, CareDefaults defaults)
{
    /// <summary>The policy that counts; null when no active one asks for a call.</summary>
    public async Task<FollowUpPolicy?> ForAsync(FollowUpSubject subject, CaseKind? kind, CancellationToken ct)
    {
        var all = await db.Set<FollowUpPolicy>().AsNoTracking().Where(p => p.Subject == subject).OrderBy(p => p.Id).ToListAsync(ct);
        if (all.Count == 0) all = [.. (await defaults.AddPoliciesAsync(db, ct)).Where(p => p.Subject == subject)];
        return Choose(all, kind);
    }

    public static FollowUpPolicy? Choose(IReadOnlyList<FollowUpPolicy> all, CaseKind? kind)
        => all.FirstOrDefault(p => p.IsActive && kind is { } k && p.CaseKinds.Contains(k)) ?? all.FirstOrDefault(p => p.IsActive && p.CaseKinds.Count == 0);

    /// <summary>The policy a follow-up was planned by, as it is now; null for one that no policy asked for.</summary>
    public async Task<FollowUpPolicy?> OfAsync(long? policyId, CancellationToken ct)
        => policyId is { } id ? await db.Set<FollowUpPolicy>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, ct) : null;
}
