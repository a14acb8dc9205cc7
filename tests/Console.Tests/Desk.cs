using System.Collections.Concurrent;

namespace Platform.Console.Tests;

/// <summary>A person at the console: a running program and a browser window of their own. Whatever the page complains about fails the test at the end.</summary>
internal sealed class Desk : IAsyncDisposable
{
    readonly IBrowserContext _context;
    readonly ConcurrentQueue<string> _complaints = new();
    readonly ConcurrentDictionary<IRequest, byte> _asked = new();

    Desk(TestApp app, IBrowserContext context, IPage page)
    {
        (App, _context, Page) = (app, context, page);
        Watch(page);
    }

    void Watch(IPage page)
    {
        page.Request += (_, request) => { if (request.Url.EndsWith("/graphql", StringComparison.Ordinal)) _asked.TryAdd(request, 0); };
        page.RequestFinished += (_, request) => _asked.TryRemove(request, out byte _);
        page.RequestFailed += (_, request) => _asked.TryRemove(request, out byte _);
        page.FrameNavigated += (_, frame) => { if (frame == page.MainFrame) _asked.Clear(); }; // what a page left behind is never answered
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && !Expected.Any(message.Text.Contains)) _complaints.Enqueue(message.Text);
        };
        page.Response += async (_, response) =>
        {
            if (response.Status < 400) return;
            string text;
            try { text = await response.TextAsync(); }
            catch (PlaywrightException) { text = ""; } // the page went on
            if (!text.Contains("UNAUTHENTICATED", StringComparison.Ordinal) && !Expected.Any(text.Contains)) _complaints.Enqueue($"{response.Status} {response.Url} {response.Request.PostData?[..Math.Min(200, response.Request.PostData.Length)]} {text[..Math.Min(600, text.Length)]}");
        };
    }

    /// <summary>Codes of refusals and parts of messages that this test provokes, such as SIGN_IN_FAILED.</summary>
    public List<string> Expected { get; } = [];

    public TestApp App { get; }

    public IPage Page { get; }

    /// <summary>Opens a window without signing in.</summary>
    public static async Task<Desk> OpenAsync(TestApp app, string language = "zh-CN", bool dark = false, ViewportSize? size = null, string? address = null)
    {
        var context = await (await Chromium.Browser).NewContextAsync(new()
        {
            BaseURL = address ?? app.Http.BaseAddress!.ToString(), Locale = language, TimezoneId = "Asia/Shanghai", ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = size ?? new() { Width = 1440, Height = 900 }, HasTouch = size is { Width: < 500 }, ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(60_000); // generous: two processors may be busy with more
        Assertions.SetDefaultExpectTimeout(60_000);
        return new Desk(app, context, await context.NewPageAsync());
    }

    /// <summary>Opens a window and signs in.</summary>
    public static async Task<Desk> SignedInAsync(TestApp app, string login = "admin", string password = TestApp.AdminPassword, string language = "zh-CN", bool dark = false)
    {
        var desk = await OpenAsync(app, language, dark);
        await desk.SignInAsync(login, password);
        return desk;
    }

    /// <summary>Opens another tab of the same browser, watched in the same way.</summary>
    public async Task<IPage> OtherTabAsync(string path)
    {
        var page = await _context.NewPageAsync();
        Watch(page);
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>Presses keys one after the other, as fast as a person.</summary>
    public async Task KeysAsync(params string[] keys)
    {
        foreach (var key in keys) await Page.Keyboard.PressAsync(key);
    }

    /// <summary>Where the focus is, and whether one can see it there.</summary>
    public async Task<(string Where, bool IsVisible)> FocusAsync()
    {
        var found = await Page.EvaluateAsync<JsonElement>("""
            () => {
              const at = document.activeElement, ring = e => { const s = getComputedStyle(e); return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none'; };
              let seen = false;
              for (let e = at, up = 0; e && e !== document.body && up < 4 && !seen; e = e.parentElement, up++) seen = ring(e); // some draw it around the whole field
              return { where: at.outerHTML.slice(0, 160), seen };
            }
            """);
        return (found.GetProperty("where").GetString()!, found.GetProperty("seen").GetBoolean());
    }

    public async Task SignInAsync(string login, string password)
    {
        await Page.GotoAsync("/");
        await Page.Locator("#loginId").FillAsync(login);
        await Page.Locator("#password").FillAsync(password);
        await Page.RunAndWaitForResponseAsync(() => Page.Locator("#password").PressAsync("Enter"), response => response.Url.EndsWith("/session", StringComparison.Ordinal));
        await Assertions.Expect(Page.Locator("nav, .door-card h1").Last).ToBeVisibleAsync();
    }

    /// <summary>A status as it stands beside a title.</summary>
    public ILocator Status(string word) => Page.Locator(".detail-head .ant-tag, .inbox-case .ant-tag", new() { HasTextRegex = new System.Text.RegularExpressions.Regex($"^{word}$") });

    /// <summary>Chooses from a select by what the choice says.</summary>
    public async Task ChooseAsync(string select, string choice)
    {
        await Page.Locator(select).First.ClickAsync();
        await Page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option", new() { HasText = choice }).First.ClickAsync();
    }

    /// <summary>Makes a step by its button, answers what it asks, and waits until it is done.</summary>
    public async Task StepAsync(string name, Func<ILocator, Task>? answer = null)
    {
        var dialog = Page.Locator(".ant-modal-wrap:visible .ant-modal");
        await Button(name).First.ClickAsync();
        var (done, conflict) = (Page.GetByText(name + "：完成"), Page.GetByText("数据已被他人修改"));
        await Assertions.Expect(dialog.Or(done).Or(conflict).First).ToBeVisibleAsync();
        var asks = await dialog.CountAsync() > 0;
        if (asks && answer is not null) await answer(dialog);
        for (var attempt = 0; attempt < 6; attempt++)
        {
            // The program itself may have moved the document meanwhile; the person looks and sends again.
            if (asks) await dialog.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
            else if (attempt > 0) await Button(name).First.ClickAsync();
            try
            {
                await Assertions.Expect(done.First).ToBeVisibleAsync(new() { Timeout = 8000 });
                return;
            }
            catch (PlaywrightException) when (attempt < 5) { }
        }
    }

    /// <summary>A scanner types and presses Enter.</summary>
    public async Task ScanAsync(string code)
    {
        await Page.Locator(".content input").First.FillAsync(code);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Types a moment into a date field, as the person's clock in Shanghai shows it.</summary>
    public async Task PickTimeAsync(ILocator field, DateTime utc)
    {
        await field.FillAsync(utc.AddHours(8).ToString("yyyy-MM-dd HH:00", System.Globalization.CultureInfo.InvariantCulture));
        await field.PressAsync("Enter");
    }

    public Task GoAsync(string path) => Page.GotoAsync(path);

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public Task SeeAsync(string text) => Assertions.Expect(Page.GetByText(text).First).ToBeVisibleAsync();

    public Task SeeAsync(ILocator what) => Assertions.Expect(what).ToBeVisibleAsync();

    /// <summary>Waits until nothing that was asked is unanswered for a moment, at most five seconds: a page that asks again and again is a picture all the same.</summary>
    public async Task QuietAsync()
    {
        for (var (quiet, until) = (0, Environment.TickCount64 + 5000); quiet < 3 && Environment.TickCount64 < until; quiet = _asked.IsEmpty ? quiet + 1 : 0) await Task.Delay(40);
    }

    /// <summary>Keeps what the person sees as an artefact of the test.</summary>
    public async Task ShowAsync(string name)
    {
        await QuietAsync();
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, name + ".png"), Animations = ScreenshotAnimations.Disabled });
    }

    /// <summary>What axe finds wrong with the page as it stands (WCAG 2.2 AA).</summary>
    public async Task<IReadOnlyList<string>> BarriersAsync()
    {
        var axe = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "host/console/node_modules/axe-core/axe.min.js"));
        await Page.EvaluateAsync(axe); // the page's own policy forbids a script tag
        // antd measures its columns in a hidden row that holds copies of the headings
        var found = await Page.EvaluateAsync<JsonElement>("() => axe.run({ exclude: ['.ant-table-measure-row'] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })");
        return [.. found.GetProperty("violations").EnumerateArray().SelectMany(v => v.GetProperty("nodes").EnumerateArray().Select(n => $"{v.GetProperty("id").GetString()}: {n.GetProperty("html").GetString()} {n.GetProperty("failureSummary").GetString()}"))];
    }

    public async ValueTask DisposeAsync()
    {
        try { await Page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "last.png"), Timeout = 5000 }); } // what a failed test saw
        catch (Exception e) when (e is PlaywrightException or TimeoutException) { }
        await _context.DisposeAsync();
        Assert.True(_complaints.IsEmpty, string.Join("\n", _complaints));
    }
}
