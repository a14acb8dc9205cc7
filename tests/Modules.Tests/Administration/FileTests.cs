using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Platform.Administration.Files;
using Platform.Kernel.Access;

namespace Platform.Modules.Tests.Administration;

public sealed class FileTests
{
    static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13];

    [Theory, ClassData(typeof(OnBoth))]
    public async Task What_goes_up_comes_down_to_those_within_reach_only(Provider provider)
    {
        await using var org = await Org.StartAsync(provider, new() { ["Files:MaxBytes"] = "20000" });
        await org.PersonAsync("uploader", org.Pudong, ScopeKind.Self);
        await org.PersonAsync("colleague", org.Pudong, ScopeKind.Self);
        await org.PersonAsync("east.reader", org.East, ScopeKind.Subtree, FileVault.Read);
        await org.PersonAsync("south.reader", org.South, ScopeKind.Subtree, FileVault.Read);
        var token = (await org.SignInAsync("uploader")).AccessToken;
        var (status, json) = await UploadAsync(org, token, Png, "../../etc/照片.png");
        Assert.Equal(HttpStatusCode.Created, status);
        var file = json.GetProperty("file");
        Assert.Equal(("照片.png", "image/png"), (file.GetProperty("name").GetString(), file.GetProperty("contentType").GetString()));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Png)), file.GetProperty("sha256").GetString());
        var path = "/files/" + file.GetProperty("id").GetString();

        using var own = await org.GetAsync(path, token);
        Assert.Equal(Png, await own.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", own.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", own.Headers.GetValues("X-Content-Type-Options").Single());
        using var reader = await org.GetAsync(path, (await org.SignInAsync("east.reader")).AccessToken);
        Assert.Equal(HttpStatusCode.OK, reader.StatusCode);
        var answers = new List<string>();
        foreach (var login in new[] { "colleague", "south.reader" })
        {
            using var outside = await org.GetAsync(path, (await org.SignInAsync(login)).AccessToken);
            Assert.Equal(HttpStatusCode.NotFound, outside.StatusCode);
            answers.Add(await outside.Content.ReadAsStringAsync());
        }
        using var missing = await org.GetAsync("/files/" + Kernel_Id(987_654), token);
        var same = await missing.Content.ReadAsStringAsync();
        Assert.All(answers, a => Assert.Equal(same, a));
        using var nobody = await org.GetAsync(path, null);
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Wrong_types_wrong_names_and_big_files_are_refused_and_leave_nothing_behind(Provider provider)
    {
        await using var org = await Org.StartAsync(provider, new() { ["Files:MaxBytes"] = "20000" });
        var token = await org.App.AdminTokenAsync(org);
        foreach (var (content, name, code) in new (byte[], string, string)[]
        {
            ("MZ\0\0"u8.ToArray(), "tool.exe", "FILE_TYPE_NOT_ALLOWED"), ("MZ\0\0"u8.ToArray(), "tool.png", "FILE_TYPE_NOT_ALLOWED"), (Png, "photo.pdf", "FILE_TYPE_MISMATCH"),
            (Encoding.UTF8.GetBytes("<script>alert(1)</script>"), "page.html", "FILE_TYPE_NOT_ALLOWED"), (Encoding.UTF8.GetBytes("<svg/>"), "x.png", "FILE_TYPE_MISMATCH"),
            (new byte[20_001], "big.txt", "FILE_TOO_BIG"), (new byte[200_000], "bigger.txt", "FILE_TOO_BIG"), ([], "empty.txt", "FILE_MISSING"), ("PK\u0003\u0004broken"u8.ToArray(), "b.zip", "FILE_TYPE_NOT_ALLOWED"),
        })
        {
            var (status, json) = await UploadAsync(org, token, content, name);
            Assert.True((int)status is 400 or 413 or 415, $"{name}: {status}");
            Assert.Equal(code, json.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        }
        var folder = Path.Combine(org.App.Settings["Data:Folder"]!, "files");
        Assert.Empty(Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : []);
    }

    [Fact]
    public void Content_decides_the_type()
    {
        Assert.Equal("application/json", Type(Encoding.UTF8.GetBytes("{\"a\":1}"), "a.json"));
        Assert.Equal("text/csv", Type(Encoding.UTF8.GetBytes("代码,名称\nA,甲\n"), "a.csv"));
        Assert.Equal("text/plain", Type(Encoding.UTF8.GetBytes("你好"), "无后缀"));
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Assert.Equal("text/csv", Type(Encoding.GetEncoding("GB18030").GetBytes("代码,名称\nA,甲\n"), "a.csv"));
        Assert.Equal(FileSniffer.Types["xlsx"], Type(Zip("[Content_Types].xml", "xl/workbook.xml"), "a.xlsx"));
        Assert.Equal("application/zip", Type(Zip("a.txt"), "a.zip"));
        Assert.ThrowsAny<Exception>(() => Type(Zip("a.txt"), "a.xlsx"));
        Assert.Equal("image/jpeg", Type([0xFF, 0xD8, 0xFF, 0xE0], "a.JPEG"));
        Assert.Equal("file", FileVault.Clean("../.."));
        Assert.Equal("evil.png", FileVault.Clean("C:\\temp\\ev\u202Eil\0.png"));
        Assert.Equal(120, FileVault.Clean(new string('长', 300) + ".pdf").Length);
    }

    static string Type(byte[] content, string name) => FileSniffer.TypeOf(new MemoryStream(content), name);

    static byte[] Zip(params string[] names)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in names) zip.CreateEntry(name).Open().Dispose();
        return bytes.ToArray();
    }

    static string Kernel_Id(long id) => Platform.Kernel.Graph.GlobalId.Encode("StoredFile", id);

    internal static async Task<(HttpStatusCode, JsonElement)> UploadAsync(Org org, string token, byte[] content, string name)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/files") { Content = form };
        // A body over the limit is answered before it is read: without this the client may still be sending when the server hangs up.
        request.Headers.ExpectContinue = true;
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await org.App.Http.SendAsync(request);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }
}

internal static class Tokens
{
    public static async Task<string> AdminTokenAsync(this TestApp _, Org org) => (await org.SignInAsync("admin", TestApp.AdminPassword)).AccessToken;
}
