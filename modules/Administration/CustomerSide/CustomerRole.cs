using Microsoft.EntityFrameworkCore;
using Platform.Administration.Accounts;

namespace Platform.Administration.CustomerSide;

/// <summary>
/// The role of customers who sign in themselves. It holds what the modules say customers may do over what is their own, and follows them from version to version, until
/// somebody changes it: then it is the deployment's.
/// </summary>
internal sealed class CustomerRole(IDbContextFactory<AdministrationDb> contexts, ModuleRegistry modules)
{
    public const string BuiltInCode = "SELF_SERVICE";

    /// <summary>Makes it, or brings it up to date.</summary>
    public async Task KeepAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.Work = new UnitOfWork(Caller.System, nameof(CustomerRole));
        var role = await db.Set<Role>().FirstOrDefaultAsync(r => r.Code == BuiltInCode, ct);
        var wanted = modules.All.SelectMany(m => m.ForCustomers).Distinct().Order(StringComparer.Ordinal).ToList();
        if (role is not null && (role.UpdatedBy is not null || role.Permissions.SequenceEqual(wanted))) return;
        if (role is null) db.Add(role = Role.New(BuiltInCode));
        role.Set("客户自助", wanted);
        await db.SaveChangesAsync(ct);
    }
}
