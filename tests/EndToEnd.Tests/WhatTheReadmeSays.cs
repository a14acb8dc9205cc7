using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Platform.EndToEnd.Tests;

/// <summary>Every query that the documents print is run as it stands there, and so is the way in through the command line.</summary>
public sealed partial class WhatTheReadmeSays
{
    static IEnumerable<string> Blocks(string file, string language)
        => Regex.Matches(File.ReadAllText(Path.Combine(Repository.Root, file)), $"^```{language}\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline).Select(m => m.Groups[1].Value);

    static async Task<(int Code, string Out)> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (text, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        await errors;
        return (process.ExitCode, await text);
    }

    static string Host => Path.Combine(Repository.Root, "host", "bin", AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug", "net10.0", "Platform.Host.dll");

    /// <summary>Runs the program's command line on a database and returns the password that it printed.</summary>
    static async Task<string> ResetAsync(TestApp app)
    {
        var (code, text) = await RunAsync("dotnet", [Host, "--reset-admin", .. app.Settings.Select(s => $"--{s.Key}={s.Value}")]);
        Assert.True(code == 0, text);
        return Printed().Match(text).Groups[1].Value;
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Reset_admin_lets_its_owner_in_again_and_ends_what_was_open(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        var old = await app.AdminAsync();
        for (var i = 0; i < 6; i++) await app.PostAsync("mutation { signIn(input: { loginId: \"admin\", password: \"wrong\" }) { userErrors { code } } }");
        var password = await ResetAsync(app);
        Assert.Equal(20, password.Length);
        await TestApp.EventuallyAsync(async () => (await app.PostAsync("{ me { id } }", null, old)).TryGetProperty("errors", out _), "old sessions are over", 10);
        var token = await app.SignInAsync("admin", password); // not locked any more
        Assert.Equal("FORBIDDEN", (await app.PostAsync("{ accounts(first: 1) { nodes { id } } }", null, token)).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        await app.MutateAsync("setPassword", new { currentPassword = password, newPassword = "a new long password" }, "account { id }", token);
        Assert.Equal(1, (await app.DataAsync("{ accounts(first: 1) { totalCount } }", null, await app.SignInAsync("admin", "a new long password"))).GetProperty("accounts").GetProperty("totalCount").GetInt32());
        Assert.NotEqual(password, await ResetAsync(app));
    }

    [Fact]
    public async Task The_first_query_works_as_the_readme_prints_it()
    {
        await using var shop = await Shop.OpenAsync(Provider.Sqlite);
        await shop.PlaceAsync();
        var password = await ResetAsync(shop.App);
        var block = Assert.Single(Blocks("README.md", "sh"), b => b.Contains("gql()", StringComparison.Ordinal));
        var lines = block.Replace("http://127.0.0.1:5080", shop.App.Http.BaseAddress!.ToString().TrimEnd('/'), StringComparison.Ordinal).Replace("THE PRINTED PASSWORD", password, StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var (function, token, answer, asked) = (lines[0], "", default(JsonElement), 0);
        foreach (var line in lines.Skip(1))
        {
            if (line.StartsWith("TOKEN=", StringComparison.Ordinal))
            {
                token = line == "TOKEN=" ? "" : answer.GetProperty("data").GetProperty("signIn").GetProperty("accessToken").GetString()!;
                continue;
            }
            var (code, text) = await RunAsync("bash", "-c", $"{function}\nTOKEN='{token}'\n{line}");
            Assert.Equal(0, code);
            answer = JsonDocument.Parse(text).RootElement;
            Assert.False(answer.TryGetProperty("errors", out _), $"{line}\n{text}");
            Assert.DoesNotMatch("\"userErrors\":\\[\\{", text);
            asked++;
        }
        Assert.Equal(4, asked);
        Assert.Equal("208.00", answer.GetProperty("data").GetProperty("orders").GetProperty("nodes")[0].GetProperty("payable").GetProperty("amount").GetString());
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/api.md")]
    public async Task Every_graphql_block_is_answered(string file)
    {
        await using var shop = await Shop.OpenAsync(Provider.Sqlite);
        var operations = Blocks(file, "graphql").SelectMany(b => Beginning().Split(b)).Where(o => o.Trim().Length > 0).ToList();
        Assert.NotEmpty(operations);
        foreach (var operation in operations)
        {
            var data = await shop.App.DataAsync(operation);
            Assert.DoesNotMatch("\"userErrors\":\\s*\\[\\s*\\{", data.GetRawText());
        }
    }

    [GeneratedRegex(@"Password:\s+(\S+)")]
    private static partial Regex Printed();

    [GeneratedRegex(@"^(?=\{|query\b|mutation\b)", RegexOptions.Multiline)]
    private static partial Regex Beginning();
}
