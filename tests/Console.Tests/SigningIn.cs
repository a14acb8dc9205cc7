namespace Platform.Console.Tests;

/// <summary>Coming in, staying in, and coming back in without losing anything.</summary>
public sealed class SigningIn
{
    [ConsoleTheory, ClassData(typeof(OnEmbedded))]
    public async Task A_password_that_somebody_else_chose_is_changed_first(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        var office = (await app.DataAsync("{ orgUnits(first: 1) { nodes { id } } }")).GetProperty("orgUnits").GetProperty("nodes")[0].GetProperty("id").GetString();
        await app.MutateAsync("createAccount", new { unitId = office, loginId = "lin", displayName = "林晓燕", password = "初始密码2026abc" }, "account { id }");
        await using var desk = await Desk.OpenAsync(app);
        desk.Expected.Add("SIGN_IN_FAILED");
        await desk.SignInAsync("lin", "错误的密码123");
        await desk.SeeAsync(desk.Page.GetByRole(AriaRole.Alert));
        await desk.ShowAsync("sign-in-refused");
        await desk.Page.Locator("#password").FillAsync("初始密码2026abc");
        await desk.Button("登录").ClickAsync();
        await desk.SeeAsync("设置自己的密码");
        await desk.ShowAsync("first-password");
        await desk.Page.Locator("#currentPassword").FillAsync("初始密码2026abc");
        await desk.Page.Locator("#newPassword").FillAsync("只有我自己知道的密码");
        await desk.Page.Locator("#again").FillAsync("只有我自己知道的密码");
        await desk.Button("保存并进入").ClickAsync();
        await desk.SeeAsync(desk.Page.GetByRole(AriaRole.Button, new() { Name = "林晓燕" }));
    }

    [ConsoleTheory, ClassData(typeof(OnEmbedded))]
    public async Task A_session_that_ends_costs_no_typed_text(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider, new Dictionary<string, string?> { ["SignIn:Trust"] = "00:00:01" });
        var it = await World.CaseAsync(app, "COMPLAINT", "衣服起球", "洗了一次就起球", begun: true);
        await using var desk = await Desk.SignedInAsync(app);
        await desk.GoAsync("/cases/" + it);
        var box = desk.Page.GetByLabel("内容");
        await box.FillAsync("您好，我们给您换一件新的。");
        await desk.Page.Context.ClearCookiesAsync();
        await desk.Button("发送回复").ClickAsync();
        await desk.SeeAsync("登录已过期");
        await desk.ShowAsync("session-ended");
        await desk.Page.Locator("#password").FillAsync(TestApp.AdminPassword);
        await desk.Page.Locator("#password").PressAsync("Enter");
        await desk.SeeAsync("回复已发送");
        await desk.SeeAsync(desk.Page.Locator(".talk-us", new() { HasText = "您好，我们给您换一件新的。" }));
        Assert.Equal(1, (await app.DataAsync("query($id: ID!) { case(id: $id) { replies { id } } }", new { id = it })).GetProperty("case").GetProperty("replies").GetArrayLength());
    }

    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task Who_comes_back_in_is_who_was_in_and_somebody_else_begins_anew(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider, new Dictionary<string, string?> { ["SignIn:Trust"] = "00:00:01" });
        var it = await World.CaseAsync(app, "COMPLAINT", "衣服起球", "洗了一次就起球", begun: true);
        await using var desk = await Desk.SignedInAsync(app);
        await desk.GoAsync("/cases/" + it);
        await desk.Page.GetByLabel("内容").FillAsync("这句话还没有发出去");
        await desk.Page.Context.ClearCookiesAsync();
        await desk.Button("发送回复").ClickAsync();
        await desk.SeeAsync("登录已过期");
        await Assertions.Expect(desk.Page.Locator("#loginId")).ToHaveValueAsync("admin");
        await Assertions.Expect(desk.Page.Locator("#loginId")).Not.ToBeEditableAsync();
        await Assertions.Expect(desk.Page.Locator("#password")).ToBeFocusedAsync();

        await desk.Button("换一个人：退出登录").ClickAsync();
        await desk.SeeAsync("忘记密码"); // the door, not the dialog above somebody's work
        await desk.SignInAsync("admin", TestApp.AdminPassword);
        await desk.GoAsync("/cases/" + it);
        await Assertions.Expect(desk.Page.GetByLabel("内容")).ToHaveValueAsync("");
        Assert.Equal(0, (await app.DataAsync("query($id: ID!) { case(id: $id) { replies { id } } }", new { id = it })).GetProperty("case").GetProperty("replies").GetArrayLength());
    }
}
