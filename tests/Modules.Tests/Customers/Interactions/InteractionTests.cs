using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Contracts;
using Platform.Contracts.AfterSales;
using Platform.Contracts.Customers;
using Platform.Customers;
using Platform.Customers.Documents;
using Platform.Customers.Interactions;
using Platform.Kernel.Graph;
using Platform.Kernel.Security;
using static Platform.Modules.Tests.Customers.CustomersBench;

namespace Platform.Modules.Tests.Customers.Interactions;

public sealed class InteractionTests
{
    const string Fields = "id version channel direction externalId partyId subjectId threadId summary content contactName contactMasked handledById";

    static readonly DateTime Now = DateTime.UtcNow;

    static string Id(JsonElement element) => element.GetProperty("id").GetString()!;

    static long Row(JsonElement party) => GlobalId.Row("Party", Id(party));

    static Task<JsonElement> LogAsync(CustomersBench bench, object input, Platform.Kernel.Access.Caller? caller = null) => bench.MakeAsync("logInteraction", input, "interaction", Fields, caller);

    static CaseOpened Opened(long id, ServiceChannel channel, long? party, string? contact = null) => new(id, "A" + id, CaseKind.Repair, channel, party, contact, null, null, null, Now);

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_message_sent_again_is_the_same_interaction(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        var party = await bench.ConsumerAsync("王芳", "13812345678");
        var message = new { channel = "WECHAT", direction = "INBOUND", externalId = "wx-1001", contact = new { name = "王女士", phone = "138 1234 5678" }, summary = "厨房漏水", content = "水管接头漏水，请尽快来人。", handled = false };
        var tries = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => LogAsync(bench, message)));
        Assert.Single(tries.Select(Id).Distinct());
        Assert.Equal(1, await bench.ReadAsync(db => db.Set<Interaction>().CountAsync()));
        Assert.Single(await bench.EventsAsync<InteractionRecorded>());
        Assert.Equal((Id(party), "厨房漏水", "王女士", "138****5678"), (tries[0].GetProperty("partyId").GetString()!, tries[0].GetProperty("summary").GetString()!, tries[0].GetProperty("contactName").GetString()!, tries[0].GetProperty("contactMasked").GetString()!));
        await LogAsync(bench, new { channel = "SMS", direction = "INBOUND", externalId = "wx-1001" });
        Assert.Equal(2, await bench.ReadAsync(db => db.Set<Interaction>().CountAsync()));
        var dump = await bench.DumpAsync();
        foreach (var secret in new[] { "厨房漏水", "水管接头", "王女士", "13812345678" }) Assert.DoesNotContain(secret, dump, StringComparison.Ordinal);
        Assert.Equal("TOO_LONG", await bench.CodeAsync("logInteraction", new { channel = "SMS", direction = "INBOUND", summary = new string('长', 501) }, "interaction"));
        Assert.Equal("NOT_FOUND", await bench.CodeAsync("logInteraction", new { channel = "SMS", direction = "INBOUND", partyId = Id(party) }, "interaction", InShenzhen));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Another_channel_within_the_window_joins_thread_and_open_case(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        var party = await bench.ConsumerAsync("王芳", "13812345678");
        await bench.DeliverAsync<WhenCaseMoves, CaseOpened>(Opened(7, ServiceChannel.Web, Row(party)), "AfterSales:1", Shenzhen);
        await bench.DeliverAsync<WhenCaseMoves, CaseOpened>(Opened(7, ServiceChannel.Web, Row(party)), "AfterSales:1", Shenzhen);
        await bench.DeliverAsync<WhenDocumentsMove, CaseOpened>(Opened(7, ServiceChannel.Web, Row(party)), "AfterSales:1", Shenzhen);
        var call = await LogAsync(bench, new { channel = "PHONE", direction = "INBOUND", contact = new { phone = "13812345678" }, summary = "还是漏水" });
        Assert.Equal(GlobalId.Encode("Case", 7), call.GetProperty("subjectId").GetString());
        var thread = (await bench.DataAsync("query($id: ID!) { thread(partyId: $id) { id openCaseId lastChannel } interactions(first: 9, partyId: $id) { nodes { channel subjectId } } }", new { id = Id(party) }));
        Assert.Equal((call.GetProperty("threadId").GetString(), GlobalId.Encode("Case", 7), "PHONE"),
            (thread.GetProperty("thread").GetProperty("id").GetString(), thread.GetProperty("thread").GetProperty("openCaseId").GetString(), thread.GetProperty("thread").GetProperty("lastChannel").GetString()));
        Assert.Equal(["PHONE", "WEB"], thread.GetProperty("interactions").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("channel").GetString()!).Order());
        Assert.Contains("\"type\":\"Case\",\"id\":7", (await bench.EventsAsync<InteractionRecorded>())[^1], StringComparison.Ordinal);
        var late = await LogAsync(bench, new { channel = "CHAT", direction = "INBOUND", partyId = Id(party), startedAt = Now.AddDays(20) });
        Assert.Equal(JsonValueKind.Null, late.GetProperty("subjectId").ValueKind);
        await bench.DeliverAsync<WhenCaseMoves, CaseClosed>(new(7, Row(party), Now), "AfterSales:9", Shenzhen);
        Assert.Equal(JsonValueKind.Null, (await LogAsync(bench, new { channel = "CHAT", direction = "INBOUND", partyId = Id(party), startedAt = Now.AddDays(20) })).GetProperty("subjectId").ValueKind);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_call_and_the_case_it_led_to_are_one_contact_whichever_is_written_first(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        var party = await bench.ConsumerAsync("王芳", "13812345678");
        var call = await LogAsync(bench, new { channel = "PHONE", direction = "INBOUND", partyId = Id(party), summary = "漏水", externalId = "cti-1" });
        await bench.DeliverAsync<WhenCaseMoves, CaseOpened>(Opened(7, ServiceChannel.Phone, Row(party)), "AfterSales:1", Shenzhen);
        Assert.Equal(1, await bench.ReadAsync(db => db.Set<Interaction>().CountAsync(i => i.SubjectId == 7)));
        await bench.DeliverAsync<WhenCaseMoves, CaseOpened>(Opened(8, ServiceChannel.Email, Row(party)), "AfterSales:2", Shenzhen);
        var mail = await LogAsync(bench, new { channel = "EMAIL", direction = "INBOUND", partyId = Id(party), content = "附照片", externalId = "mail-1", subjectId = GlobalId.Encode("Case", 8) });
        Assert.Equal(("mail-1", "附照片"), (mail.GetProperty("externalId").GetString(), mail.GetProperty("content").GetString()));
        Assert.Equal(2, await bench.ReadAsync(db => db.Set<Interaction>().CountAsync()));
        Assert.NotEqual(Id(call), Id(mail));
        await bench.DeliverAsync<WhenCaseMoves, CaseResponded>(new(8, Row(party), 55, Now.AddMinutes(5)), "AfterSales:3", Shenzhen);
        await bench.DeliverAsync<WhenCaseMoves, CaseJoined>(new(8, Row(party), ServiceChannel.Wechat, Now.AddMinutes(9)), "AfterSales:4", Shenzhen);
        await bench.DeliverAsync<WhenCaseMoves, CaseJoined>(new(8, Row(party), ServiceChannel.Wechat, Now.AddMinutes(9)), "AfterSales:4", Shenzhen);
        Assert.Equal(["Email Inbound", "Email Outbound", "Wechat Inbound"], (await bench.ReadAsync(db => db.Set<Interaction>().Where(i => i.SubjectId == 8).OrderBy(i => i.StartedAt).ToListAsync())).Select(i => $"{i.Channel} {i.Direction}"));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Strangers_from_one_phone_at_the_same_moment_become_one_party(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        var contact = new SealedContact("王女士", "138 1234 5678", "fang@example.cn").Seal(bench.Cipher);
        await Task.WhenAll(Enumerable.Range(1, 8).Select(n => bench.DeliverAsync<WhenCaseMoves, CaseOpened>(Opened(n, ServiceChannel.Web, null, contact), "AfterSales:" + n, Shenzhen)));
        var party = await bench.ReadAsync(db => db.Set<Party>().AsNoTracking().Include(p => p.ContactPoints).SingleAsync());
        Assert.Equal(("王女士", "WEB", Shenzhen, 2), (party.Name(bench.Cipher)!, party.Source!, party.Org, party.ContactPoints.Count));
        var identified = await bench.EventsAsync<PartyIdentified>();
        Assert.Equal(8, identified.Distinct().Count());
        Assert.All(identified, e => Assert.EndsWith($"\"partyId\":{party.Id}}}", e, StringComparison.Ordinal));
        Assert.Equal((1, 8), (await bench.ReadAsync(db => db.Set<ConversationThread>().CountAsync()), await bench.ReadAsync(db => db.Set<Interaction>().CountAsync(i => i.PartyId == party.Id))));
        await bench.DeliverAsync<WhenCaseMoves, CaseOpened>(Opened(99, ServiceChannel.Phone, null, new SealedContact("无名", null).Seal(bench.Cipher)), "AfterSales:99", Shenzhen);
        Assert.Equal(1, await bench.ReadAsync(db => db.Set<Party>().CountAsync()));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task When_it_rings_candidates_come_with_places_and_open_cases(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        var party = await bench.ConsumerAsync("王芳", "13812345678");
        var site = await bench.MakeAsync("createServiceLocation", new { kind = "SITE", code = "CH", name = "翠湖花园" }, "serviceLocation", "id version");
        await bench.MakeAsync("moveIn", new { id = Id(site), expectedVersion = 1, partyId = Id(party), role = "OWNER" }, "serviceLocation", "id");
        await bench.DeliverAsync<WhenDocumentsMove, CaseOpened>(Opened(7, ServiceChannel.Web, Row(party)), "AfterSales:1", Shenzhen);
        await bench.DeliverAsync<WhenDocumentsMove, CaseOpened>(Opened(8, ServiceChannel.Web, null), "AfterSales:2", Shenzhen);
        await bench.DeliverAsync<WhenDocumentsMove, CaseClosed>(new(8, Row(party), Now), "AfterSales:3", Shenzhen);
        await LogAsync(bench, new { channel = "PHONE", direction = "INBOUND", partyId = Id(party) });
        var pop = (await bench.DataAsync("{ screenPop(phone: \"13812345678\") { masked candidates { displayName locations { role location { path } } openDocuments { type number } } } }")).GetProperty("screenPop");
        Assert.Equal("""{"masked":"138****5678","candidates":[{"displayName":"王芳","locations":[{"role":"OWNER","location":{"path":"翠湖花园"}}],"openDocuments":[{"type":"Case","number":"A7"}]}]}""", System.Text.RegularExpressions.Regex.Unescape(pop.ToString()));
        var all = (await bench.DataAsync("query($id: ID!) { customer360(partyId: $id) { party { displayName interactions { channel } } documents { type total open } talks { direction total } } }", new { id = Id(party) })).GetProperty("customer360");
        Assert.Equal("""[{"type":"Case","total":2,"open":1}]""", all.GetProperty("documents").ToString());
        Assert.Equal("""[{"direction":"INBOUND","total":1}]""", all.GetProperty("talks").ToString());
        Assert.Equal("PHONE", all.GetProperty("party").GetProperty("interactions")[0].GetProperty("channel").GetString());
        Assert.Equal(JsonValueKind.Null, (await bench.DataAsync("query($id: ID!) { customer360(partyId: $id) { party { number } } }", new { id = Id(party) }, InShanghai)).GetProperty("customer360").ValueKind);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Each_field_costs_one_statement_whatever_the_number_of_candidates(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        var site = Id(await bench.MakeAsync("createServiceLocation", new { kind = "SITE", code = "CH", name = "翠湖花园" }, "serviceLocation", "id"));
        async Task<string> NeighbourAsync(int n)
        {
            var party = Id(await bench.DoAsync("createParty", new { kind = "PERSON", displayName = "邻居" + n, roles = new[] { "RESIDENT" }, allowDuplicate = true, contactPoints = new[] { new { type = "MOBILE", value = "13812345678" } } }));
            var unit = await bench.MakeAsync("createServiceLocation", new { kind = "UNIT", code = "V" + n, name = n + "号", parentId = site }, "serviceLocation", "id");
            await bench.MakeAsync("moveIn", new { id = Id(unit), expectedVersion = 1, partyId = party, role = "OWNER" }, "serviceLocation", "id");
            await bench.DeliverAsync<WhenDocumentsMove, CaseOpened>(Opened(n, ServiceChannel.Web, GlobalId.Row("Party", party)), "AfterSales:" + n, Shenzhen);
            await LogAsync(bench, new { channel = "PHONE", direction = "INBOUND", partyId = party });
            return party;
        }
        const string fields = "displayName roles contactPoints { masked } addresses { masked } locations { role location { path owner { displayName } } } openDocuments { number } interactions { channel } accountManagerId";
        async Task<int> CostAsync(string query, object? variables = null)
        {
            int Statements() => System.Text.RegularExpressions.Regex.Count(bench.Log.Text, "Executed DbCommand");
            await bench.DataAsync(query, variables);
            var before = Statements();
            await bench.DataAsync(query, variables);
            return Statements() - before;
        }
        var first = await NeighbourAsync(1);
        var pop = $$"""{ screenPop(phone: "13812345678") { candidates { {{fields}} } } }""";
        var alone = await CostAsync(pop);
        for (var n = 2; n <= 6; n++) await NeighbourAsync(n);
        Assert.Equal(alone, await CostAsync(pop));
        Assert.Equal(11, alone); // the candidates, seven fields of theirs, and of their places the place, its path and its owner
        Assert.Equal(13, await CostAsync($$"""query($id: ID!) { customer360(partyId: $id) { documents { total } talks { total } party { {{fields}} } } }""", new { id = first }));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_message_reaches_those_who_may_see_it_within_two_seconds(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        var party = await bench.ConsumerAsync("王芳", "13812345678", InShenzhen);
        using var over = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        async Task<(string, TimeSpan)> FirstAsync(Platform.Kernel.Access.Caller caller, System.Diagnostics.Stopwatch clock)
        {
            await using var scope = bench.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Platform.Kernel.Access.CurrentCaller>().Caller = caller;
            await foreach (var interaction in ActivatorUtilities.CreateInstance<InteractionChanges>(scope.ServiceProvider).InboundInteraction(over.Token)) return (interaction.ExternalId!, clock.Elapsed);
            throw new InvalidOperationException("It ended.");
        }
        var clock = new System.Diagnostics.Stopwatch();
        var (here, elsewhere) = (FirstAsync(InShenzhen, clock), FirstAsync(InShanghai, clock));
        await Task.Delay(600);
        await LogAsync(bench, new { channel = "PHONE", direction = "OUTBOUND", externalId = "out", partyId = Id(party) }, InShenzhen);
        clock.Start();
        await LogAsync(bench, new { channel = "CHAT", direction = "INBOUND", externalId = "in", partyId = Id(party) }, InShenzhen);
        var (which, after) = await here;
        Assert.Equal("in", which);
        Assert.True(after < TimeSpan.FromSeconds(2), $"It took {after}.");
        await Task.Delay(300);
        Assert.False(elsewhere.IsCompleted);
        await over.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => elsewhere);
    }
}
