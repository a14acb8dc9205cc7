using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Administration.Accounts;
using Platform.Administration.Organisation;

namespace Platform.Administration.Starting;

/// <summary>Builds an organisation with people quickly, through the same use cases as everybody, as the program itself: for demonstrations and tests.</summary>
internal sealed class Seeding(IServiceScopeFactory scopes)
{
    /// <summary>Adds a unit; a null parent is head office.</summary>
    public async Task<OrgUnit> UnitAsync(OrgUnit? parent, string code, string name, OrgTier tier)
        => await RunAsync<CreateOrgUnit, CreateOrgUnit.CreateOrgUnitInput, OrgUnit>(new()
        {
            IdempotencyKey = Key(), ParentId = Global(nameof(OrgUnit), (parent ?? await HeadOfficeAsync()).Id), Code = code, Name = name, Tier = tier,
        }, Caller.System);

    /// <summary>Makes a role.</summary>
    public Task<Role> RoleAsync(string code, string name, params string[] permissions)
        => RunAsync<UpsertRole, UpsertRole.UpsertRoleInput, Role>(new() { IdempotencyKey = Key(), Code = code, Name = name, Permissions = permissions }, Caller.System);

    /// <summary>Opens an account whose password stands.</summary>
    public Task<Account> AccountAsync(OrgUnit home, string loginId, string displayName, string password)
        => RunAsync<CreateAccount, CreateAccount.CreateAccountInput, Account>(new()
        {
            IdempotencyKey = Key(), UnitId = Global(nameof(OrgUnit), home.Id), LoginId = loginId, DisplayName = displayName, Password = password, PasswordMustChange = false,
        }, Caller.System);

    /// <summary>Gives a role.</summary>
    public Task<Membership> GrantAsync(Account account, Role role, OrgUnit unit, ScopeKind reaches)
        => RunAsync<GrantRole, GrantRole.GrantRoleInput, Membership>(new()
        {
            IdempotencyKey = Key(), AccountId = Global(nameof(Account), account.Id), RoleCode = role.Code, UnitId = Global(nameof(OrgUnit), unit.Id), Reaches = reaches,
        }, Caller.System);

    /// <summary>The root.</summary>
    public async Task<OrgUnit> HeadOfficeAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AdministrationDb>().Set<OrgUnit>().AsNoTracking().SingleAsync(u => u.Tier == OrgTier.Hq);
    }

    /// <summary>Runs any use case of the module as somebody.</summary>
    /// <exception cref="Refused">It said no.</exception>
    public async Task<TResult> RunAsync<TSlice, TInput, TResult>(TInput input, Caller caller) where TSlice : Mutation<TInput, TResult> where TInput : MutationInput where TResult : class
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = caller;
        var permission = ((NeedsAttribute)Attribute.GetCustomAttribute(typeof(TSlice), typeof(NeedsAttribute))!).Permission;
        var outcome = await scope.ServiceProvider.GetRequiredService<IMutationRunner>().Run<TSlice, TInput, TResult>(input, permission, CancellationToken.None);
        return outcome.Result ?? throw new Refused(outcome.Errors);
    }

    /// <summary>A fresh idempotency key.</summary>
    public static string Key() => Guid.NewGuid().ToString("N");

    static string Global(string type, long id) => GlobalId.Encode(type, id);
}
