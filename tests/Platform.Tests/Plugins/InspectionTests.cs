using System.Security.Cryptography;
using Platform.Host.Plugins;
using Platform.Kernel.Plugins;

namespace Platform.Tests.Plugins;

/// <summary>What is refused before any code of a package runs.</summary>
public sealed class InspectionTests
{
    [Theory]
    [InlineData("\"fixture.good\"", "\"good\"", "MANIFEST_INVALID")]
    [InlineData("\"fixture.good\"", "\"Fixture.Good\"", "MANIFEST_INVALID")]
    [InlineData("\"fixture.good\"", "\"fixture.good\\n\"", "MANIFEST_INVALID")]
    [InlineData("\"fixture.good\"", "null", "MANIFEST_INVALID")]
    [InlineData("\"1.0.0\"", "\"1.0\"", "MANIFEST_INVALID")]
    [InlineData("\"1.0.0\"", "\"01.0.0\"", "MANIFEST_INVALID")]
    [InlineData("\"[1.0,2.0)\"", "\"^1.0\"", "MANIFEST_INVALID")]
    [InlineData("\"[1.0,2.0)\"", "\"(1.2,2.0)\"", "SDK_RANGE")]
    [InlineData("\"courier\"", "\"teleport\"", "PORT_UNKNOWN")]
    [InlineData("\"courier.intercept\"", "\"courier.magic\"", "CAPABILITY_UNKNOWN")]
    [InlineData("\"concurrentCalls\": 64", "\"concurrentCalls\": 65", "MANIFEST_INVALID")]
    [InlineData("\"push\"", "\"../push\"", "MANIFEST_INVALID")]
    [InlineData("{", "[", "MANIFEST_INVALID")]
    [InlineData("\"Fixture.Good.dll\"", "\"/etc/passwd\"", "NAME_UNSAFE")]
    [InlineData("\"Fixture.Good.dll\"", "\"..\\\\Fixture.Good.dll\"", "NAME_UNSAFE")]
    [InlineData("\"Fixture.Good.dll\"", "\"Fixture.Good.dll\\u0000\"", "NAME_UNSAFE")]
    [InlineData("\"Fixture.Good.dll\"", "\"C:Fixture.Good.dll\"", "NAME_UNSAFE")]
    [InlineData("\"Fixture.Good.dll\"", "\"Other.dll\"", "ENTRY_MISSING")]
    public async Task A_manifest_is_refused(string from, string to, string code)
    {
        await using var bench = new PluginBench().With("Good");
        Manifest.Edit(bench, "Good", text => text.Replace(from, to, StringComparison.Ordinal));
        var refusal = await Assert.ThrowsAsync<PluginRefusal>(() => PackageInspection.Inspect(Path.Combine(bench.Packages, "Good"), null, default));
        Assert.Equal(code, refusal.Code);
    }

    [Fact]
    public async Task Links_are_refused_wherever_they_lie()
    {
        await using var bench = new PluginBench().With("Good").With("Good", "Linked");
        var inside = Directory.CreateDirectory(Path.Combine(bench.Packages, "Linked", "data")).FullName;
        File.CreateSymbolicLink(Path.Combine(inside, "hosts"), "/etc/hosts");
        Directory.CreateSymbolicLink(Path.Combine(bench.Packages, "Folder"), Path.Combine(bench.Packages, "Good"));
        foreach (var folder in new[] { "Linked", "Folder" })
            Assert.Equal("LINK_FOUND", (await Assert.ThrowsAsync<PluginRefusal>(() => PackageInspection.Inspect(Path.Combine(bench.Packages, folder), null, default))).Code);
    }

    [Fact]
    public async Task With_an_allow_list_a_changed_file_and_an_unlisted_one_are_refused()
    {
        var prepared = new PluginBench().With("Good").With("Throwing", "WrongHash").With("Garbage", "Stranger").Connect("good", "fixture.good", """{"account":"abc"}""");
        File.WriteAllLines(Path.Combine(prepared.Packages, "allowed.sha256"), new[] { "Good", "WrongHash" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(prepared.Packages, folder)).Select(file => $"{Hash(file)}  ./{folder}/{Path.GetFileName(file)}")));
        File.AppendAllText(Path.Combine(prepared.Packages, "WrongHash", "Fixture.Throwing.dll"), "x");
        await using var bench = await prepared.Start();
        Assert.Equal(PluginStanding.Active, bench.Plugin("Good").Standing);
        Assert.Equal("HASH_DIFFERS", bench.Plugin("WrongHash").Code);
        Assert.Equal("NOT_ON_ALLOW_LIST", bench.Plugin("Stranger").Code);
    }

    [Theory]
    [InlineData("[1.0,2.0)", "1.0.0", true)]
    [InlineData("[1.0,2.0)", "2.0.0", false)]
    [InlineData("(1.0,2.0]", "1.0.0", false)]
    [InlineData("(1.0,2.0]", "2.0.0", true)]
    [InlineData("[1.2,)", "9.0.0", true)]
    [InlineData("(,1.2)", "1.2.0", false)]
    public void A_range_holds_what_its_brackets_say(string range, string version, bool holds) =>
        Assert.Equal(holds, VersionRange.Parse(range)!.Contains(Version.Parse(version)));

    private static string Hash(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
}
