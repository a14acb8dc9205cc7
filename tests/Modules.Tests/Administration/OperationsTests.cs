using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Administration.Auditing;
using Platform.Administration.Switching;
using Platform.Administration.Webhooks;
using Platform.Kernel.Data;
using Platform.Kernel.Plugins;

namespace Platform.Modules.Tests.Administration;

public sealed class OperationsTests
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task Every_change_is_in_the_trail_and_tampering_shows(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        var trail = org.App.Services.GetRequiredService<AuditTrail>();
        var lines = await trail.FindAsync(new AuditWhere(Subject: Platform.Kernel.Graph.GlobalId.Encode("OrgUnit", org.Shanghai.Id)), 10, default);
        Assert.Equal(("CreateOrgUnit", "Administration"), (lines.Single().Action, lines.Single().Module));
        Assert.Contains("上海分公司", lines.Single().Changes);
        Assert.DoesNotContain(await org.ReadAsync(db => db.Set<AuditRow>().Select(a => a.Changes).ToListAsync()), c => c.Contains("AQAAAA")); // the beginning of every password hash
        await TestApp.EventuallyAsync(async () => !await org.ReadAsync(db => db.Set<AuditRow>().AnyAsync(a => a.SealNumber == null)), "all is sealed");
        Assert.True((await trail.VerifyAsync("Administration", default))!.Intact);
        await org.ReadAsync(db => db.Set<AuditRow>().Where(a => a.SealNumber == 3).ExecuteUpdateAsync(s => s.SetProperty(a => a.Actor, "somebody-else")));
        Assert.Equal(3, (await trail.VerifyAsync("Administration", default))!.BrokenAt);
        Assert.Null(await trail.VerifyAsync("Nothing", default));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_push_is_kept_encrypted_and_an_event_counts_once_on_any_instance(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        var store = Assert.IsType<WebhookInbox>(org.App.Services.GetRequiredService<IWebhookStore>());
        var push = await store.Save(new RawWebhook { Connection = "sf-main", Kind = "tracking", Body = "{\"phone\":\"13812345678\"}"u8.ToArray(), Headers = new Dictionary<string, IReadOnlyList<string>>(), Query = new Dictionary<string, IReadOnlyList<string>>(), ReceivedAt = DateTimeOffset.UtcNow }, default);
        Assert.DoesNotContain("13812345678", await org.ReadAsync(db => db.Set<WebhookPush>().Select(p => p.Content).SingleAsync()));
        var claims = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => store.Claim("sf-main", "事件-1", push, default)));
        Assert.Equal(1, claims.Count(c => c == WebhookClaim.Taken));
        Assert.Equal(9, claims.Count(c => c == WebhookClaim.Busy));
        await store.GiveUp("sf-main", "事件-1", default);
        Assert.Equal(WebhookClaim.Taken, await store.Claim("sf-main", "事件-1", push, default));
        await store.Finish("sf-main", "事件-1", default);
        Assert.Equal(WebhookClaim.Done, await store.Claim("sf-main", "事件-1", push, default));
        Assert.Equal(WebhookClaim.Taken, await store.Claim("other", "事件-1", push, default));
        await store.Close(push, "ACCEPTED", null, default);
        Assert.Equal("ACCEPTED", await org.ReadAsync(db => db.Set<WebhookPush>().Select(p => p.Outcome).SingleAsync()));
        await org.ReadAsync(db => db.Set<WebhookEvent>().Where(e => e.Connection == "other").ExecuteUpdateAsync(s => s.SetProperty(e => e.ClaimedUntil, DateTime.UtcNow.AddSeconds(-1)))); // its process died
        Assert.Equal(WebhookClaim.Taken, await store.Claim("other", "事件-1", push, default));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task The_first_start_switches_on_what_the_profile_says_and_a_second_changes_nothing(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        await using var twin = await org.App.StartTwinAsync();
        Assert.Equal(1, await org.ReadAsync(db => db.Set<Platform.Administration.Accounts.Account>().CountAsync()));
        Assert.True(await org.ReadAsync(db => db.Set<ModuleState>().AnyAsync(m => m.Module == "Administration" && m.Enabled)));
        Assert.True(twin.Services.GetRequiredService<ModuleSwitch>().IsOn("Administration"));
    }
}
