using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Administration.CustomerSide;
using Platform.Sdk;

namespace Platform.Modules.Tests.Administration.CustomerSide;

/// <summary>Customers who sign in by a one-time code: what a code is good for, what the answers do not tell, and whose rows the session reaches.</summary>
public sealed class CodeSignInTests
{
    static Dictionary<string, string?> Settings(string pause = "00:00:00.010") => new()
    {
        ["CustomerSide:CodePause"] = pause, ["CustomerSide:CodesAnHour"] = "20", ["CustomerSide:CodesAnHourPerAddress"] = "1000", ["CustomerSide:TriesPerAddress"] = "1000",
        ["Administration:Modules:0"] = "Customers", ["Administration:Modules:1"] = "AfterSales", ["SignIn:Trust"] = "00:00:00.200",
    };

    static Task<TestApp> StartAsync(Provider provider, TextMessages texts, Dictionary<string, string?>? more = null)
    {
        var all = Settings();
        foreach (var (key, value) in more ?? []) all[key] = value;
        return TestApp.StartAsync(provider, all, replace: texts.AddTo);
    }

    static async Task<JsonElement> AskAsync(TestApp app, string contact)
        => (await app.PostAsync("mutation($input: RequestSignInCodeInput!) { requestSignInCode(input: $input) { validSeconds againInSeconds userErrors { code field args { name value } } } }", new { input = new { contact } })).GetProperty("data").GetProperty("requestSignInCode");

    static async Task<(string? Token, string? Refusal)> TryAsync(TestApp app, string contact, string code)
    {
        var answer = (await app.PostAsync("mutation($input: SignInWithCodeInput!) { signInWithCode(input: $input) { accessToken refreshToken account { id } userErrors { code field } } }", new { input = new { contact, code } })).GetProperty("data").GetProperty("signInWithCode");
        return (answer.GetProperty("accessToken").GetString(), answer.GetProperty("userErrors").GetArrayLength() == 0 ? null : answer.GetProperty("userErrors")[0].GetProperty("code").GetString());
    }

    static string Refusal(JsonElement payload) => payload.GetProperty("userErrors")[0].GetProperty("code").GetString()!;

    static string Other(string code) => code == "000000" ? "000001" : "000000";

    static async Task<string> PartyAsync(TestApp app, string name, string phone)
        => (await app.MutateAsync("createParty", new { kind = "PERSON", displayName = name, roles = new[] { "CONSUMER" }, allowDuplicate = true, contactPoints = new[] { new { type = "MOBILE", value = phone } } }, "party { id }")).GetProperty("party").GetProperty("id").GetString()!;

    static async Task<string> MeAsync(TestApp app, string token) => (await app.DataAsync("{ me { partyId } }", null, token)).GetProperty("me").GetProperty("partyId").GetString()!;

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_code_is_good_once_for_five_tries_and_for_its_own_contact(Provider provider)
    {
        var texts = new TextMessages();
        await using var app = await StartAsync(provider, texts);
        var known = await PartyAsync(app, "王小明", "13812345678");
        var (asked, unknown) = (await AskAsync(app, "138 1234 5678"), await AskAsync(app, "13900001111"));
        Assert.Equal(asked.ToString(), unknown.ToString()); // nothing tells who is known
        Assert.Equal(300, asked.GetProperty("validSeconds").GetInt32());

        await TestApp.EventuallyAsync(() => Task.FromResult(texts.To("+8613812345678").Count == 1), "the first code is out, so that the next is told from it");
        var code = await texts.CodeAsync(app, "+86 138-1234-5678", "+8613812345678");
        for (var i = 0; i < 4; i++) Assert.Equal("SIGN_IN_CODE_WRONG", (await TryAsync(app, "13812345678", Other(code))).Refusal);
        Assert.Equal("SIGN_IN_CODE_WRONG", (await TryAsync(app, "13900001111", code)).Refusal);
        var token = (await TryAsync(app, "13812345678", code)).Token;
        Assert.NotNull(token);
        Assert.Equal("SIGN_IN_CODE_WRONG", (await TryAsync(app, "13812345678", code)).Refusal); // good once

        // The first sign-in of somebody whom everybody knows is that somebody, and sees himself and his telephone in the clear.
        Assert.Equal(known, await MeAsync(app, token));
        var self = (await app.DataAsync("query($id: ID!) { party(id: $id) { displayName contactPoints { value verified } } parties(first: 10) { totalCount } }", new { id = known }, token));
        Assert.Equal(("王小明", "+8613812345678", 1), (self.GetProperty("party").GetProperty("displayName").GetString(), self.GetProperty("party").GetProperty("contactPoints")[0].GetProperty("value").GetString(), self.GetProperty("parties").GetProperty("totalCount").GetInt32()));

        var second = await texts.CodeAsync(app, "13812345678", "+8613812345678");
        for (var i = 0; i < 5; i++) Assert.Equal("SIGN_IN_CODE_WRONG", (await TryAsync(app, "13812345678", Other(second))).Refusal);
        Assert.Equal("SIGN_IN_CODE_WRONG", (await TryAsync(app, "13812345678", second)).Refusal); // tried out

        var older = await texts.CodeAsync(app, "13812345678", "+8613812345678");
        var newer = await texts.CodeAsync(app, "13812345678", "+8613812345678");
        if (older != newer) Assert.Equal("SIGN_IN_CODE_WRONG", (await TryAsync(app, "13812345678", older)).Refusal);
        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TryAsync(app, "13812345678", newer))); // at the same moment
        Assert.Single(all, t => t.Token is not null);
        Assert.Equal(known, await MeAsync(app, all.Single(t => t.Token is not null).Token!));

        await using var db = await app.Services.GetRequiredService<IDbContextFactory<Platform.Administration.AdministrationDb>>().CreateDbContextAsync();
        Assert.Equal(1, await db.Set<Platform.Administration.Accounts.Account>().CountAsync(a => a.PartyId != null));
        var stored = JsonSerializer.Serialize(await db.Set<SignInCode>().AsNoTracking().ToListAsync());
        Assert.DoesNotContain("13812345678", stored, StringComparison.Ordinal);
        Assert.DoesNotContain($"\"{newer}\"", stored, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Nobody_becomes_somebody_else_by_a_shared_telephone(Provider provider)
    {
        var texts = new TextMessages();
        await using var app = await StartAsync(provider, texts);
        // A stranger becomes a customer, and stays the same one although somebody else is given the same telephone later.
        var stranger = await MeAsync(app, await texts.SignInAsync(app, "13900002222"));
        var made = (await app.DataAsync("query($id: ID!) { party(id: $id) { source roles contactPoints { verified value } } }", new { id = stranger })).GetProperty("party");
        Assert.Equal(("SIGN_IN", "CONSUMER", true), (made.GetProperty("source").GetString(), made.GetProperty("roles")[0].GetString(), made.GetProperty("contactPoints")[0].GetProperty("verified").GetBoolean()));
        var later = await PartyAsync(app, "李后来", "13900002222");
        Assert.NotEqual(later, stranger);
        Assert.Equal(stranger, await MeAsync(app, await texts.SignInAsync(app, "13900002222")));

        // Two share a telephone from before: neither is opened to whoever holds it.
        var (a, b) = (await PartyAsync(app, "赵一", "13900003333"), await PartyAsync(app, "赵二", "13900003333"));
        var token = await texts.SignInAsync(app, "13900003333");
        var third = await MeAsync(app, token);
        Assert.DoesNotContain(third, new[] { a, b });
        Assert.Equal(third, await MeAsync(app, await texts.SignInAsync(app, "13900003333")));
        foreach (var id in new[] { a, b })
            Assert.Equal(JsonValueKind.Null, (await app.DataAsync("query($id: ID!) { party(id: $id) { id } }", new { id }, token)).GetProperty("party").ValueKind);

        // Whom the company set aside does not come in, and the answer does not say why.
        var gone = await PartyAsync(app, "钱停用", "13900004444");
        await app.MutateAsync("deactivateParty", new { id = gone, expectedVersion = 1, reason = "失信" }, "party { id }");
        Assert.Equal("SIGN_IN_CODE_WRONG", (await TryAsync(app, "13900004444", await texts.CodeAsync(app, "13900004444", "+8613900004444"))).Refusal);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task An_account_follows_its_party_into_a_merge_and_out_of_it(Provider provider)
    {
        var texts = new TextMessages();
        await using var app = await StartAsync(provider, texts);
        var (old, survivor) = (await PartyAsync(app, "孙旧", "13900005555"), await PartyAsync(app, "孙新", "13900006666"));
        var token = await texts.SignInAsync(app, "13900005555");
        var mine = (await app.MutateAsync("openCase", new { kind = "CONSULTATION", title = "我的旧问题" }, "case { id }", token)).GetProperty("case").GetProperty("id").GetString();
        var theirs = (await app.MutateAsync("openCase", new { kind = "CONSULTATION", title = "新档案的问题", partyId = survivor }, "case { id }")).GetProperty("case").GetProperty("id").GetString();
        Assert.Equal(1, await CasesAsync());

        await app.MutateAsync("mergeParties", new { id = survivor, expectedVersion = await VersionAsync(survivor), mergedId = old, mergedExpectedVersion = await VersionAsync(old), reason = "同一人" }, "party { id }");
        await TestApp.EventuallyAsync(async () => await CasesAsync() == 2, "the merged party's account sees both records' cases");
        var seen = await app.DataAsync("query($id: ID!) { me { partyId } party(id: $id) { displayName cases(first: 5) { totalCount } } }", new { id = survivor }, token);
        Assert.Equal(("孙新", 2), (seen.GetProperty("party").GetProperty("displayName").GetString(), seen.GetProperty("party").GetProperty("cases").GetProperty("totalCount").GetInt32()));
        // By whichever telephone: it is one person now, with one account.
        var other = await texts.SignInAsync(app, "13900006666");
        Assert.Equal(2, (await app.DataAsync("{ cases(first: 5) { totalCount } }", null, other)).GetProperty("cases").GetProperty("totalCount").GetInt32());

        await app.MutateAsync("unmergeParty", new { id = old, expectedVersion = await VersionAsync(old), reason = "并非同一人" }, "party { id }");
        await TestApp.EventuallyAsync(async () => await CasesAsync() == 1, "after taking back it sees its own again");
        Assert.Equal(JsonValueKind.Null, (await app.DataAsync("query($id: ID!) { case(id: $id) { id } }", new { id = theirs }, token)).GetProperty("case").ValueKind);
        Assert.NotNull(mine);

        async Task<int> CasesAsync() => (await app.DataAsync("{ cases(first: 5) { totalCount } }", null, token)).GetProperty("cases").GetProperty("totalCount").GetInt32();
        async Task<long> VersionAsync(string id) => (await app.DataAsync("query($id: ID!) { party(id: $id) { version } }", new { id })).GetProperty("party").GetProperty("version").GetInt64();
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Too_often_is_told_and_bad_contacts_are_named(Provider provider)
    {
        var texts = new TextMessages();
        await using var app = await StartAsync(provider, texts, new() { ["CustomerSide:CodePause"] = "00:01:00", ["CustomerSide:CodesAnHourPerAddress"] = "4", ["CustomerSide:TriesPerAddress"] = "3", ["CustomerSide:OpensParties"] = "false" });
        Assert.Equal("SIGN_IN_CONTACT_INVALID", Refusal(await AskAsync(app, "not a phone")));
        Assert.Equal("SIGN_IN_CONTACT_INVALID", Refusal(await AskAsync(app, "0591-87654321转8001")));
        Assert.Equal("SIGN_IN_CHANNEL_MISSING", Refusal(await AskAsync(app, "wang@example.cn")));
        await PartyAsync(app, "王小明", "13812345678");

        // Where customers are made by staff only, nothing goes out to strangers, and the answers are the same.
        var (known, stranger) = (await AskAsync(app, "13812345678"), await AskAsync(app, "13900001111"));
        Assert.Equal(known.ToString(), stranger.ToString());
        var again = await AskAsync(app, "13812345678");
        Assert.Equal("RATE_LIMITED", Refusal(again));
        Assert.InRange(int.Parse(again.GetProperty("userErrors")[0].GetProperty("args")[0].GetProperty("value").GetString()!, null), 50, 60);
        await AskAsync(app, "13900007777"); // counts whether it is let through or not
        Assert.Equal("RATE_LIMITED", Refusal(await AskAsync(app, "13900008888")));
        await TestApp.EventuallyAsync(() => Task.FromResult(texts.To("+8613812345678").Count == 1), "the known one gets a code");
        await Task.Delay(500);
        Assert.Empty(texts.To("+8613900001111"));

        for (var i = 0; i < 3; i++) Assert.Equal("SIGN_IN_CODE_WRONG", (await TryAsync(app, "13812345678", "12345" + i)).Refusal);
        Assert.Equal("RATE_LIMITED", (await TryAsync(app, "13812345678", "123456")).Refusal);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_carrier_that_fails_for_a_moment_is_asked_again_with_another_code(Provider provider)
    {
        var texts = new TextMessages();
        texts.Failures.Enqueue(new PluginError { Kind = ErrorKind.Transient, Code = "CARRIER_BUSY" });
        await using var app = await StartAsync(provider, texts);
        Assert.NotNull(await texts.SignInAsync(app, "13900009999"));
        Assert.Empty(texts.Failures);
    }
}
