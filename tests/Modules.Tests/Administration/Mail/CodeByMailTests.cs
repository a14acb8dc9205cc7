using System.Text.RegularExpressions;

namespace Platform.Modules.Tests.Administration.Mail;

/// <summary>A customer signs in with a code that really came by mail: the real plugin, a real server, a real mailbox.</summary>
public sealed partial class CodeByMailTests
{
    [TheoryOnMailServers, ClassData(typeof(OnBoth))]
    public async Task A_code_comes_by_mail_and_opens_the_door(Provider provider)
    {
        await using var mail = await MailServer.StartAsync();
        await using var app = await TestApp.StartAsync(provider, new Dictionary<string, string?>
        {
            ["Plugins:Connections:mail:Plugin"] = "platform.mail", ["Plugins:Connections:mail:Config:host"] = "127.0.0.1", ["Plugins:Connections:mail:Config:port"] = $"{mail.Smtp}",
            ["Plugins:Connections:mail:Config:security"] = "none", ["Plugins:Connections:mail:Config:from"] = "support@shop.test", ["Plugins:Connections:mail:Config:fromName"] = "客户服务中心",
            ["Administration:Modules:0"] = "Customers", ["Administration:Modules:1"] = "AfterSales",
        });
        Assert.Equal(["EMAIL"], (await app.PostAsync("{ customerSite { codesBy } }")).GetProperty("data").GetProperty("customerSite").GetProperty("codesBy").EnumerateArray().Select(c => c.GetString()!));
        var known = (await app.MutateAsync("createParty", new { kind = "PERSON", displayName = "王小明", roles = new[] { "CONSUMER" }, contactPoints = new[] { new { type = "EMAIL", value = "buyer@shop.test" } } }, "party { id }")).GetProperty("party").GetProperty("id").GetString();

        var asked = await app.PostAsync("mutation($input: RequestSignInCodeInput!) { requestSignInCode(input: $input) { validSeconds userErrors { code } } }", new { input = new { contact = "Buyer@Shop.test" } });
        Assert.Equal(300, asked.GetProperty("data").GetProperty("requestSignInCode").GetProperty("validSeconds").GetInt32());
        await TestApp.EventuallyAsync(async () => (await mail.InboxAsync("buyer@shop.test")).Count == 1, "the code is in the mailbox");
        var message = (await mail.InboxAsync("buyer@shop.test"))[0];
        Assert.Equal("登录验证码", message.Subject);
        var code = SixDigits().Match(message.TextBody!).Value;

        var entered = (await app.PostAsync("mutation($input: SignInWithCodeInput!) { signInWithCode(input: $input) { accessToken userErrors { code } } }", new { input = new { contact = "buyer@shop.test", code } })).GetProperty("data").GetProperty("signInWithCode");
        var token = entered.GetProperty("accessToken").GetString();
        Assert.NotNull(token);
        Assert.Equal(known, (await app.DataAsync("{ me { partyId } }", null, token)).GetProperty("me").GetProperty("partyId").GetString());
        var text = await app.PostAsync("mutation($input: RequestSignInCodeInput!) { requestSignInCode(input: $input) { userErrors { code field } } }", new { input = new { contact = "13812345678" } });
        Assert.Equal(("SIGN_IN_CHANNEL_MISSING", "contact"), text.GetProperty("data").GetProperty("requestSignInCode").GetProperty("userErrors")[0] is var e ? (e.GetProperty("code").GetString(), e.GetProperty("field").GetString()) : default);
    }

    [GeneratedRegex("[0-9]{6}")]
    private static partial Regex SixDigits();
}
