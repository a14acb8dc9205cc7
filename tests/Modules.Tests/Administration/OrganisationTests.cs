using Platform.Administration.Organisation;
using Platform.Contracts;
using Platform.Contracts.Administration;
using Platform.Kernel.Access;
using Platform.Kernel.Errors;
using Platform.Kernel.Graph;

namespace Platform.Modules.Tests.Administration;

public sealed class OrganisationTests
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_unit_knows_its_way_up_and_tiers_may_be_skipped(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        Assert.Equal(new OrgPath(org.Pudong.Id, org.East.Id, org.Shanghai.Id, org.Pudong.Id), org.Pudong.Org);
        var direct = await org.Seed.UnitAsync(org.South, "GZ-TH", "天河网点", OrgTier.Site);
        Assert.Equal(new OrgPath(direct.Id, org.South.Id, null, direct.Id), direct.Org);
        var organisation = (IOrganisation)org.App.Services.GetService(typeof(IOrganisation))!;
        Assert.Equal(direct.Org, await organisation.PathOf(direct.Id, default));
        Assert.Equal(new OrgPath(org.Office.Id), await organisation.HeadOffice(default));
        Assert.Null(await organisation.PathOf(999_999, default));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_tier_must_be_below_its_parents(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        foreach (var (parent, tier) in new[] { (org.Shanghai, OrgTier.Branch), (org.Shanghai, OrgTier.Region), (org.Pudong, OrgTier.Site), (org.Office, OrgTier.Hq) })
        {
            var refused = await Assert.ThrowsAsync<Refused>(() => org.Seed.UnitAsync(parent, "X" + tier, "不行", tier));
            Assert.Equal(("TIER_NOT_BELOW_PARENT", "tier"), (refused.Reasons[0].Code.Code, refused.Reasons[0].Field));
        }
        var twice = await Assert.ThrowsAsync<Refused>(() => org.Seed.UnitAsync(org.East, "SH", "又一个", OrgTier.Branch));
        Assert.Equal("ALREADY_EXISTS", twice.Reasons[0].Code.Code);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Out_of_reach_looks_like_not_there(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        await org.PersonAsync("east.boss", org.East, ScopeKind.Subtree, "administration:org:write");
        var caller = await org.CallerAsync("east.boss");
        Task<OrgUnit> Create(string parent) => org.Seed.RunAsync<CreateOrgUnit, CreateOrgUnit.CreateOrgUnitInput, OrgUnit>(
            new() { IdempotencyKey = Platform.Administration.Starting.Seeding.Key(), ParentId = parent, Code = "NEW", Name = "新网点", Tier = OrgTier.Site }, caller);
        var outside = await Assert.ThrowsAsync<Refused>(() => Create(GlobalId.Encode("OrgUnit", org.South.Id)));
        var missing = await Assert.ThrowsAsync<Refused>(() => Create(GlobalId.Encode("OrgUnit", 123_456)));
        Assert.Equal((missing.Message, missing.Reasons[0].Field), (outside.Message, outside.Reasons[0].Field));
        Assert.Equal("NOT_FOUND", outside.Reasons[0].Code.Code);
        Assert.Equal("NEW", (await Create(GlobalId.Encode("OrgUnit", org.Shanghai.Id))).Code);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_unit_in_use_cannot_close_and_a_closed_one_is_no_place_any_more(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        Task<OrgUnit> Close(OrgUnit unit) => org.Seed.RunAsync<CloseOrgUnit, CloseOrgUnit.CloseOrgUnitInput, OrgUnit>(
            new() { IdempotencyKey = Platform.Administration.Starting.Seeding.Key(), Id = GlobalId.Encode("OrgUnit", unit.Id), ExpectedVersion = unit.Version }, Caller.System);
        Assert.Equal("ORG_UNIT_IN_USE", (await Assert.ThrowsAsync<Refused>(() => Close(org.Shanghai))).Reasons[0].Code.Code);
        await Close(org.Pudong);
        Assert.Equal("ORG_UNIT_CLOSED", (await Assert.ThrowsAsync<Refused>(() => org.Seed.AccountAsync(org.Pudong, "late", "迟到", Org.Password))).Reasons[0].Code.Code);
        Assert.Equal("HEAD_OFFICE_STAYS", Assert.Throws<Refused>(org.Office.Close).Reasons[0].Code.Code);
        var organisation = (IOrganisation)org.App.Services.GetService(typeof(IOrganisation))!;
        await TestApp.EventuallyAsync(async () => await organisation.PathOf(org.Pudong.Id, default) is null, "the closed unit is gone from memory", 5);
    }
}
