using Microsoft.EntityFrameworkCore;

namespace Platform.Administration.Accounts;

/// <summary>
/// The roles that the program brings, so that nobody must put 200 permissions together: each holds what the modules say that such people do, and follows them from version
/// to version, until somebody changes it: then it is the deployment's.
/// </summary>
internal sealed class StandardRoles(IDbContextFactory<AdministrationDb> contexts, ModuleRegistry modules)
{
    static readonly IReadOnlyDictionary<StaffRole, (string Code, string Name)> Names = new Dictionary<StaffRole, (string, string)>
    {
        [StaffRole.Agent] = ("AGENT", "客服专员"),
        [StaffRole.Dispatcher] = ("DISPATCHER", "派工调度"),
        [StaffRole.Warehouse] = ("WAREHOUSE", "仓库管理员"),
        [StaffRole.Finance] = ("FINANCE", "财务"),
        [StaffRole.Manager] = ("MANAGER", "主管"),
        [StaffRole.Technician] = ("TECHNICIAN", "维修技师"),
    };

    /// <summary>Makes them, or brings them up to date.</summary>
    public async Task KeepAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.Work = new UnitOfWork(Caller.System, nameof(StandardRoles));
        var codes = Names.Values.Select(n => n.Code).ToList();
        var there = await db.Set<Role>().Where(r => codes.Contains(r.Code)).ToDictionaryAsync(r => r.Code, ct);
        foreach (var (kind, (code, name)) in Names)
        {
            var role = there.GetValueOrDefault(code);
            var wanted = modules.All.SelectMany(m => m.ForStaff.GetValueOrDefault(kind, [])).Distinct().Order(StringComparer.Ordinal).ToList();
            // One that a person made or changed is the deployment's own, also when it only has the same code.
            if (role is not null && (role.UpdatedBy is not null || role.Permissions.SequenceEqual(wanted))) continue;
            if (role is null) db.Add(role = Role.New(code));
            role.Set(name, wanted);
        }
        await db.SaveChangesAsync(ct);
    }
}
