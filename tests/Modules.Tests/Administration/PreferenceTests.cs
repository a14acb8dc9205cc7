namespace Platform.Modules.Tests.Administration;

public sealed class PreferenceTests
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task What_a_front_end_keeps_is_its_persons_alone(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        await org.PersonAsync("lin", org.Pudong, Platform.Kernel.Access.ScopeKind.Self);
        await org.PersonAsync("wang", org.Pudong, Platform.Kernel.Access.ScopeKind.Self);
        var (lin, wang) = ((await org.SignInAsync("lin")).AccessToken, (await org.SignInAsync("wang")).AccessToken);
        Task<System.Text.Json.JsonElement> Keep(string value, string token) => org.App.MutateAsync("setPreference", new { name = "console.views.orders", value }, "accountPreference { name value }", token);
        async Task<string[]> Kept(string token) => [.. (await org.App.DataAsync("{ myPreferences { name value } }", token: token)).GetProperty("myPreferences").EnumerateArray().Select(p => p.GetProperty("name").GetString() + "=" + p.GetProperty("value").GetString())];

        await Keep("""[{"name":"今天"}]""", lin);
        await Keep("""[{"name":"今天的"}]""", lin);
        await Keep("[]", wang);
        Assert.Equal(["""console.views.orders=[{"name":"今天的"}]"""], await Kept(lin));
        Assert.Equal(["console.views.orders=[]"], await Kept(wang));
        await Keep("", lin);
        Assert.Empty(await Kept(lin));
        Assert.Equal(["console.views.orders=[]"], await Kept(wang));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task It_is_small(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        Task<string> Refused(string name, string value) => org.App.RefusalAsync("setPreference", new { name, value }, "accountPreference { id }");
        Assert.Equal("TOO_LONG", await Refused("a", new string('x', 8_001)));
        Assert.Equal("TOO_LONG", await Refused(new string('a', 81), "x"));
        Assert.Equal("INVALID_FORMAT", await Refused("a b", "x"));
        Assert.Equal("REQUIRED", await Refused("", "x"));
        await org.App.MutateAsync("setPreference", new { name = "a", value = new string('界', 8_000) }, "accountPreference { id }");
        for (var i = 1; i < 200; i++) await org.App.MutateAsync("setPreference", new { name = $"n{i}", value = "1" }, "accountPreference { id }");
        Assert.Equal("TOO_MANY", await Refused("one-more", "x"));
        await org.App.MutateAsync("setPreference", new { name = "n7", value = "2" }, "accountPreference { id }");
    }
}
