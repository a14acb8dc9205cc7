namespace Platform.Console.Tests;

/// <summary>A cable is pulled, a network is gone: it is said, nothing that was typed is lost, and all goes on by itself.</summary>
public sealed class LostConnection
{
    const string Typed = "您好，我们给您换一件新的。";

    [ConsoleTheory, ClassData(typeof(OnBoth))]
    public async Task A_pulled_cable_is_shown_and_healed(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        var it = await World.CaseAsync(app, "COMPLAINT", "衣服起球", "洗了一次就起球", begun: true);
        using var cable = new Cable(app.Http.BaseAddress!);
        await using var desk = await Desk.OpenAsync(app, address: cable.Address);
        desk.Expected.AddRange(["WebSocket connection to", "ERR_"]);
        await desk.SignInAsync("admin", TestApp.AdminPassword);
        await LoseAsync(app, desk, it, () => { cable.Pull(); return Task.CompletedTask; }, () => { cable.Plug(); return Task.CompletedTask; });
    }

    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task A_network_that_is_gone_is_shown_and_healed(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        var it = await World.CaseAsync(app, "COMPLAINT", "衣服起球", "洗了一次就起球", begun: true);
        await using var desk = await Desk.SignedInAsync(app);
        desk.Expected.AddRange(["WebSocket connection to", "ERR_"]);
        await LoseAsync(app, desk, it, () => desk.Page.Context.SetOfflineAsync(true), () => desk.Page.Context.SetOfflineAsync(false));
    }

    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task Where_something_blocks_the_socket_the_work_goes_on(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        var it = await World.CaseAsync(app, "COMPLAINT", "衣服起球", "洗了一次就起球");
        await using var desk = await Desk.OpenAsync(app);
        desk.Expected.AddRange(["WebSocket connection to", "ERR_"]);
        await desk.Page.RouteWebSocketAsync("**/graphql", socket => _ = socket.CloseAsync(new() { Code = 3000, Reason = "blocked" }));
        await desk.SignInAsync("admin", TestApp.AdminPassword);
        await desk.GoAsync("/cases/" + it);
        await desk.SeeAsync("实时更新暂时不可用");
        await Assertions.Expect(desk.Page.Locator(".ant-alert-warning", new() { HasText = "连接" })).ToHaveCountAsync(0); // the server answers
        await desk.StepAsync("受理");
        await desk.SeeAsync(desk.Status("已受理"));
        await desk.ShowAsync("socket-blocked");
    }

    static async Task LoseAsync(TestApp app, Desk desk, string it, Func<Task> lose, Func<Task> find)
    {
        await desk.GoAsync("/cases/" + it);
        var (box, notice) = (desk.Page.GetByLabel("内容", new() { Exact = true }), desk.Page.Locator(".ant-alert-warning", new() { HasText = "连接" }));
        await box.FillAsync(Typed);
        await Assertions.Expect(notice).ToHaveCountAsync(0);
        await lose();
        await desk.SeeAsync(notice);
        await desk.Button("发送回复").ClickAsync();
        await desk.SeeAsync("内容没有丢失");
        await Assertions.Expect(box).ToHaveValueAsync(Typed);
        await desk.ShowAsync("connection-lost");
        await World.MoveAsync(app, "classifyCase", it, new() { ["priority"] = "URGENT" }, "case { id }"); // what the person cannot hear of now
        await Assertions.Expect(desk.Status("紧急")).ToHaveCountAsync(0);

        await find();
        await Assertions.Expect(notice).ToHaveCountAsync(0);
        await desk.SeeAsync(desk.Status("紧急")); // caught up, without a reload
        await Assertions.Expect(box).ToHaveValueAsync(Typed);
        await desk.Button("发送回复").ClickAsync();
        await desk.SeeAsync(desk.Page.Locator(".talk-us", new() { HasText = Typed }));
        await World.MoveAsync(app, "respondToCase", it, new() { ["text"] = "另一位同事的备注", ["visibility"] = "INTERNAL" }, "case { id }");
        await desk.SeeAsync(desk.Page.Locator(".talk-note", new() { HasText = "另一位同事的备注" })); // live again
        Assert.Equal(1, (await app.DataAsync("query($id: ID!) { case(id: $id) { replies { id } } }", new { id = it })).GetProperty("case").GetProperty("replies").GetArrayLength());
    }
}
