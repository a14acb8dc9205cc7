using Platform.Administration.Accounts;
using Platform.Administration.Organisation;
using Platform.Administration.Sessions;
using Platform.Administration.Starting;
using Platform.Contracts;
using Platform.Kernel.Access;
using Platform.Kernel.Errors;
using Platform.Kernel.Graph;

namespace Platform.Modules.Tests.Administration;

public sealed class GrantTests
{
    static readonly OrgPath Region = new(2, 2), Branch = new(3, 2, 3), Site = new(4, 2, 3, 4), Direct = new(5, null, null, 5), Other = new(6, 6);

    [Fact]
    public void Scopes_are_the_union_of_all_grants()
    {
        IEnumerable<string> read = ["a:b:read"], both = ["a:b:read", "a:b:write"];
        var permissions = ScopeUnion.Of(9, [], [70, 71], [(read, new Reach(ScopeKind.Subtree, Region)), (both, new Reach(ScopeKind.Unit, Site)), (read, new Reach(ScopeKind.Subtree, Direct)), (both, new Reach(ScopeKind.Team, Region)), (read, new Reach(ScopeKind.Self, Region))]);
        var (reading, writing) = (permissions["a:b:read"], permissions["a:b:write"]);
        Assert.Equal([2L], reading.Regions);
        Assert.Equal([5L], reading.Sites);
        Assert.Equal([4L], reading.Units);
        Assert.Equal(9, reading.Owner);
        Assert.Equal([70, 71], reading.Teams);
        Assert.True(reading.Reaches(Branch) && reading.Reaches(Site) && reading.Reaches(Direct) && !reading.Reaches(Other));
        Assert.True(!writing.Reaches(Branch) && writing.Reaches(Site) && writing.Owner is null);
        Assert.True(ScopeUnion.Of(9, [], [], [(read, new Reach(ScopeKind.Subtree, new OrgPath(1)))])["a:b:read"].All);
        Assert.True(ScopeUnion.Of(9, [], [], [(read, new Reach(ScopeKind.All, Site)), (read, new Reach(ScopeKind.Self, Site))])["a:b:read"].All);
        Assert.True(ScopeUnion.Of(9, [], [], [(read, new Reach(ScopeKind.Unit, new OrgPath(1)))])["a:b:read"] is { All: false, Units: [1] });
    }

    [Fact]
    public void Nobody_grants_further_than_he_reaches()
    {
        var branch = new RowScope { Branches = [3] };
        var unit = new RowScope { Units = [2] };
        Assert.True(GrantLimits.Covers(branch, ScopeKind.Subtree, Branch) && GrantLimits.Covers(branch, ScopeKind.Subtree, Site) && GrantLimits.Covers(branch, ScopeKind.Self, Site));
        Assert.False(GrantLimits.Covers(branch, ScopeKind.Subtree, Region) || GrantLimits.Covers(branch, ScopeKind.Unit, Region) || GrantLimits.Covers(branch, ScopeKind.All, Site) || GrantLimits.Covers(branch, ScopeKind.Subtree, new OrgPath(1)));
        Assert.True(GrantLimits.Covers(unit, ScopeKind.Unit, Region));
        Assert.False(GrantLimits.Covers(unit, ScopeKind.Subtree, Region));
        Assert.False(GrantLimits.Covers(new RowScope { Owner = 9 }, ScopeKind.Self, Site));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_branch_administrator_stays_in_his_branch_and_below_himself(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        string[] rights = ["administration:role:grant", "administration:account:write", "administration:org:read"];
        await org.PersonAsync("branch.admin", org.Shanghai, ScopeKind.Subtree, rights);
        var clerk = await org.PersonAsync("clerk", org.Pudong, ScopeKind.Self);
        var boss = await org.PersonAsync("boss", org.Shanghai, ScopeKind.Subtree, "administration:role:write");
        var stranger = await org.PersonAsync("stranger", org.South, ScopeKind.Self);
        var viewer = await org.Seed.RoleAsync("VIEWER", "查看者", "administration:org:read");
        var strong = await org.Seed.RoleAsync("STRONG", "更强", "administration:org:write");
        var caller = await org.CallerAsync("branch.admin");

        Assert.Equal("BEYOND_OWN_RIGHTS", await Grant(org, caller, clerk, strong, org.Pudong, ScopeKind.Unit));
        Assert.Equal("BEYOND_OWN_RIGHTS", await Grant(org, caller, clerk, viewer, org.Pudong, ScopeKind.All));
        Assert.Equal("NOT_FOUND", await Grant(org, caller, clerk, viewer, org.East, ScopeKind.Unit));
        Assert.Equal("NOT_FOUND", await Grant(org, caller, stranger, viewer, org.Pudong, ScopeKind.Unit));
        Assert.Null(await Grant(org, caller, clerk, viewer, org.Pudong, ScopeKind.Subtree));
        Assert.Equal("ALREADY_EXISTS", await Grant(org, caller, clerk, viewer, org.Pudong, ScopeKind.Subtree));
        Assert.True((await org.CallerAsync("clerk")).Scope("administration:org:read").Reaches(org.Pudong.Org));

        // An account that can do more is not his to take over.
        Task<Account> Reset(Account who) => org.Seed.RunAsync<SetPassword, SetPassword.SetPasswordInput, Account>(
            new() { IdempotencyKey = Seeding.Key(), Id = GlobalId.Encode("Account", who.Id), NewPassword = "a brand new password" }, caller);
        Assert.Equal("BEYOND_OWN_RIGHTS", (await Assert.ThrowsAsync<Refused>(() => Reset(boss))).Reasons[0].Code.Code);
        Assert.Equal("NOT_FOUND", (await Assert.ThrowsAsync<Refused>(() => Reset(stranger))).Reasons[0].Code.Code);
        Assert.True((await Reset(clerk)).PasswordMustChange);
        var signedIn = (await org.ResolveAsync((await org.SignInAsync("clerk", "a brand new password")).AccessToken))!;
        Assert.Empty(signedIn.Permissions); // until the password is his own
        Task<Account> Own(string old, string next) => org.Seed.RunAsync<SetPassword, SetPassword.SetPasswordInput, Account>(
            new() { IdempotencyKey = Seeding.Key(), CurrentPassword = old, NewPassword = next }, signedIn);
        Assert.Equal("PASSWORD_WRONG", (await Assert.ThrowsAsync<Refused>(() => Own("not the password", "my very own password"))).Reasons[0].Code.Code);
        Assert.Equal("PASSWORD_TOO_SHORT", (await Assert.ThrowsAsync<Refused>(() => Own("a brand new password", "short"))).Reasons[0].Code.Code);
        Assert.False((await Own("a brand new password", "my very own password")).PasswordMustChange);
        Assert.NotEmpty((await org.CallerAsync("clerk")).Permissions);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Roles_hold_known_permissions_only_and_the_last_administrator_stays(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        var unknown = await Assert.ThrowsAsync<Refused>(() => org.Seed.RoleAsync("X", "X", "administration:org:read", "no:such:thing"));
        Assert.Equal(("UNKNOWN_PERMISSION", "permissions.1"), (unknown.Reasons[0].Code.Code, unknown.Reasons[0].Field));
        Assert.Equal("ROLE_BUILT_IN", (await Assert.ThrowsAsync<Refused>(() => org.Seed.RunAsync<UpsertRole, UpsertRole.UpsertRoleInput, Role>(
            new() { IdempotencyKey = Seeding.Key(), Code = Role.AdministratorCode, Name = "弱", Permissions = [], ExpectedVersion = 1 }, Caller.System))).Reasons[0].Code.Code);
        await org.PersonAsync("regional", org.East, ScopeKind.Subtree, "administration:role:write", "administration:org:read");
        Assert.Equal("BEYOND_OWN_RIGHTS", (await Assert.ThrowsAsync<Refused>(async () => await org.Seed.RunAsync<UpsertRole, UpsertRole.UpsertRoleInput, Role>(
            new() { IdempotencyKey = Seeding.Key(), Code = "MINE", Name = "我的", Permissions = ["administration:org:read"] }, await org.CallerAsync("regional")))).Reasons[0].Code.Code);
        var admin = await org.ReadAsync(async db => (await db.FindAsync<Account>((await org.CallerAsync("admin")).UserId!))!);
        Assert.Equal("LAST_ADMINISTRATOR", (await Assert.ThrowsAsync<Refused>(() => org.Seed.RunAsync<DisableAccount, DisableAccount.DisableAccountInput, Account>(
            new() { IdempotencyKey = Seeding.Key(), Id = GlobalId.Encode("Account", admin.Id), ExpectedVersion = admin.Version }, Caller.System))).Reasons[0].Code.Code);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task The_reset_command_lets_the_owner_of_the_machine_back_in(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        var before = await org.SignInAsync("admin", TestApp.AdminPassword);
        var (console, heard) = (Console.Out, new StringWriter());
        Console.SetOut(heard);
        try { Assert.True(await ((AdministratorReset)org.App.Services.GetService(typeof(AdministratorReset))!).RunAsync(default)); }
        finally { Console.SetOut(console); }
        var password = System.Text.RegularExpressions.Regex.Match(heard.ToString(), @"Password:\s+(\S{20})").Groups[1].Value;
        Assert.True((await org.SignInAsync("admin", password)).Account.PasswordMustChange);
        await TestApp.EventuallyAsync(async () => await org.ResolveAsync(before.AccessToken) is null, "old sessions end", 5);
    }

    static async Task<string?> Grant(Org org, Caller caller, Account account, Role role, OrgUnit unit, ScopeKind reaches)
    {
        try
        {
            await org.Seed.RunAsync<GrantRole, GrantRole.GrantRoleInput, Membership>(new()
            {
                IdempotencyKey = Seeding.Key(), AccountId = GlobalId.Encode("Account", account.Id), RoleCode = role.Code, UnitId = GlobalId.Encode("OrgUnit", unit.Id), Reaches = reaches,
            }, caller);
            return null;
        }
        catch (Refused refused) { return refused.Reasons[0].Code.Code; }
    }
}
