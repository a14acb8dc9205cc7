using System.Net;
using System.Net.Http.Headers;

namespace Platform.EndToEnd.Tests.Returning;

/// <summary>A customer shows what is wrong: photos that go with a return, of what type and size, whose, and who sees them afterwards.</summary>
public sealed class PhotosOfReturns
{
    const string Hers = "13805951234", Somebodys = "13805955678";
    static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13];

    internal static async Task<(HttpStatusCode Status, string Said)> UploadAsync(TestApp app, string? token, byte[] content, string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/files?name=" + name) { Content = new ByteArrayContent(content) };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await app.Http.SendAsync(request);
        var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        return (answer.StatusCode, json.TryGetProperty("file", out var file) ? file.GetProperty("id").GetString()! : json.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()!);
    }

    internal static async Task<HttpStatusCode> SeeAsync(TestApp app, string token, string file)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/files/" + file);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await app.Http.SendAsync(request);
        return answer.StatusCode;
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_photo_goes_with_a_return_and_is_seen_by_who_may_see_the_return(Provider provider)
    {
        var texts = new TextMessages();
        await using var it = await ReturnShop.OpenAsync(provider, new() { ["CustomerSide:CodePause"] = "00:00:00.010", ["CustomerSide:FileBytes"] = "20000", ["SignIn:Trust"] = "00:00:00.200" }, texts);
        var app = it.App;
        var (she, other) = (await texts.SignInAsync(app, Hers), await texts.SignInAsync(app, Somebodys));
        it.BuyAs((await app.DataAsync("{ me { partyId } }", null, she)).GetProperty("me").GetProperty("partyId").GetString()!);
        var order = await it.DeliveredAsync((ReturnShop.Mug, 2));
        var line = (await it.LinesAsync(order))[ReturnShop.Mug];

        Assert.Equal((HttpStatusCode.Unauthorized, "UNAUTHENTICATED"), await UploadAsync(app, null, Png, "a.png"));
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "FILE_TYPE_NOT_ALLOWED"), await UploadAsync(app, she, "<svg onload='x'/>"u8.ToArray(), "a.svg"));
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "FILE_TYPE_MISMATCH"), await UploadAsync(app, she, "%PDF-1.7"u8.ToArray(), "a.png"));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "FILE_TOO_BIG"), await UploadAsync(app, she, [.. Png, .. new byte[20_000]], "a.png"));
        var (photo, paper, foreign) = ((await UploadAsync(app, she, Png, "mug.png")).Said, (await UploadAsync(app, she, "%PDF-1.7 bill"u8.ToArray(), "bill.pdf")).Said, (await UploadAsync(app, other, Png, "mine.png")).Said);

        object Ask(params string[] photos) => new { orderId = order, kind = "RETURN_REFUND", lines = new[] { new { orderLineId = line, quantity = 1, reason = "QUALITY", note = "杯口有缺口", photos } } };
        async Task<(string?, string?)> RefusedAsync(object input, string token) => (await app.MutateAsync("requestReturn", input, "returnAuthorization { id }", token, refused: true)).GetProperty("userErrors")[0] is var e ? (e.GetProperty("code").GetString(), e.GetProperty("field").GetString()) : default;
        Assert.Equal(("INVALID_FORMAT", "lines.0.photos.0"), await RefusedAsync(Ask(paper), she));
        Assert.Equal(("NOT_FOUND", "lines.0.photos.1"), await RefusedAsync(Ask(photo, foreign), she));
        Assert.Equal(("TOO_MANY", "lines.0.photos"), await RefusedAsync(Ask([.. Enumerable.Repeat(photo, 10)]), she));
        Assert.Equal(("NOT_FOUND", "orderId"), await RefusedAsync(Ask(foreign), other)); // somebody else's order

        var made = (await app.MutateAsync("requestReturn", Ask(photo), "returnAuthorization { id state lines { note photoIds } }", she)).GetProperty("returnAuthorization");
        Assert.Equal(("杯口有缺口", photo), (Shop.Text(made.GetProperty("lines")[0], "note"), made.GetProperty("lines")[0].GetProperty("photoIds")[0].GetString()));
        Assert.Equal(1, (await app.DataAsync("{ returns(first: 5) { totalCount } }", null, she)).GetProperty("returns").GetProperty("totalCount").GetInt32());
        Assert.Equal(0, (await app.DataAsync("{ returns(first: 5) { totalCount } }", null, other)).GetProperty("returns").GetProperty("totalCount").GetInt32());

        // Staff who judge returns see it; who may not see returns, and other customers, do not.
        var office = Shop.Text((await app.DataAsync("{ orgUnits(first: 1) { nodes { id } } }")).GetProperty("orgUnits").GetProperty("nodes")[0], "id");
        async Task<string> StaffAsync(string login, params string[] permissions)
        {
            await app.MutateAsync("upsertRole", new { code = login.ToUpperInvariant(), name = login, permissions }, "role { id }");
            var account = Shop.Text((await app.MutateAsync("createAccount", new { loginId = login, displayName = login, unitId = office, password = "a longer passphrase 1", passwordMustChange = false }, "account { id }")).GetProperty("account"), "id");
            await app.MutateAsync("grantRole", new { accountId = account, roleCode = login.ToUpperInvariant(), unitId = office, reaches = "ALL" }, "membership { id }");
            return await app.SignInAsync(login, "a longer passphrase 1");
        }
        var (judge, clerk) = (await StaffAsync("judge", "aftersales:return:read"), await StaffAsync("clerk", "orders:order:read"));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (await SeeAsync(app, she, photo), await SeeAsync(app, judge, photo), await SeeAsync(app, clerk, photo), await SeeAsync(app, other, photo)));
        Assert.Equal(HttpStatusCode.NotFound, await SeeAsync(app, judge, paper)); // goes with nothing
    }
}
