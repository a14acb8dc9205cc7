using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.Administration.Accounts;
using Platform.Administration.Calendars;
using Platform.Administration.Organisation;
using Platform.Administration.Switching;

namespace Platform.Administration.Starting;

/// <summary>
/// Makes an empty database usable: head office with its calendar, the administrator role, the first administrator, the set of modules. Run at every start
/// after migrating; it adds only what is missing, so a second run and a second instance change nothing.
/// </summary>
internal sealed class FirstStart(IDbContextFactory<AdministrationDb> contexts, ModuleRegistry registry, Passwords passwords, ModuleSwitch modules, CustomerSide.CustomerRole customerRole, StandardRoles standardRoles, IOptions<StartOptions> options)
{
    /// <summary>Makes what is missing and reads the set of modules.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        await Transient.RetryAsync(() => FoundAsync(ct), ct);
        await Transient.RetryAsync(() => AddModulesAsync(ct), ct);
        await Transient.RetryAsync(() => customerRole.KeepAsync(ct), ct);
        await Transient.RetryAsync(() => standardRoles.KeepAsync(ct), ct);
        await modules.RefreshAsync(ct);
    }

    async Task FoundAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<OrgUnit>().AnyAsync(ct)) return;
        db.Work = new UnitOfWork(Caller.System, nameof(FirstStart));
        var start = options.Value;
        var office = OrgUnit.HeadOffice(db, start.HeadOfficeCode, start.HeadOfficeName);
        var role = Role.Administrator();
        db.Add(role);
        var password = start.FirstPassword ?? NewPassword();
        var account = Account.Open(office, start.FirstLogin, "系统管理员", "zh-CN", null, null);
        account.TakePassword(passwords.Hash(password), mustChange: start.FirstPassword is null);
        db.Add(account);
        db.Add(Membership.Of(account, role, office, ScopeKind.All));
        var calendar = StandardCalendar.Make();
        db.Add(calendar);
        office.WorkBy(calendar.Id);
        await db.SaveChangesAsync(ct);
        if (start.FirstPassword is null) await PrintAsync(start.FirstLogin, password);
    }

    async Task AddModulesAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var known = await db.Set<ModuleState>().Select(m => m.Module).ToListAsync(ct);
        var missing = registry.All.Where(m => !known.Contains(m.Name)).ToList();
        if (missing.Count == 0) return;
        var on = known.Count == 0 ? ModuleProfile.Read(options.Value, registry) : registry.All.Where(m => m.AlwaysOn).Select(m => m.Name).ToHashSet();
        db.Work = new UnitOfWork(Caller.System, nameof(FirstStart));
        foreach (var module in missing) db.Add(ModuleState.Initial(module.Name, on.Contains(module.Name), db.Now));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>20 characters without those that look alike: about 116 random bits.</summary>
    public static string NewPassword() => RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789", 20);

    /// <summary>To the console and nowhere else: a log is kept, copied and searched.</summary>
    public static Task PrintAsync(string login, string password) => Console.Out.WriteLineAsync(
        $"""

        ------------------------------------------------------------
          Administrator:  {login}
          Password:       {password}
          Shown once. It must be changed at the first sign-in.
          此密码只显示一次，首次登录后必须修改。
        ------------------------------------------------------------

        """);
}
