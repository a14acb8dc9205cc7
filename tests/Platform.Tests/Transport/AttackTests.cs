using System.Diagnostics;
using System.Text.Json;

namespace Platform.Tests.Transport;

/// <summary>Cheap requests that would cost minutes are refused at once, with a code, over both transports.</summary>
public sealed class AttackTests
{
    static string Many(int count, Func<int, string> one) => string.Concat(Enumerable.Range(0, count).Select(one));

    static readonly Dictionary<string, (string Query, string Code)> Attacks = new()
    {
        ["30 fragments that spread the next one twice"] = ("{ticket(number:\"A\"){...f0}}" + Many(30, i => i < 29 ? $"fragment f{i} on Ticket{{person{{id}}...f{i + 1} ...f{i + 1}}}" : "fragment f29 on Ticket{id}"), "LIMIT_FIELDS"),
        ["30 fragments through inline fragments"] = ("{ticket(number:\"A\"){...f0}}" + Many(14, i => i < 13 ? $"fragment f{i} on Ticket{{id ...{{...f{i + 1}}} ...on Ticket{{...f{i + 1}}} ...f{i + 1}}}" : "fragment f13 on Ticket{id number subject}"), "LIMIT_FIELDS"),
        ["50,000 duplicate fields"] = ("{" + Many(50_000, _ => "hello ") + "}", "LIMIT_LENGTH"),
        ["1,900 duplicate fields"] = ("{" + Many(1_900, _ => "hello ") + "}", "LIMIT_REPEATS"),
        ["20,000 directives"] = ("{hello " + Many(20_000, _ => "@skip(if:true)") + "}", "LIMIT_LENGTH"),
        ["1,900 tokens of directives"] = ("{hello " + Many(220, _ => "@skip(if:true)") + "}", "LIMIT_DIRECTIVES"),
        ["10,000 aliases"] = ("{" + Many(6_000, i => $"a{i}:hello ") + "}", "LIMIT_LENGTH"),
        ["31 aliases"] = ("{" + Many(31, i => $"a{i}:hello ") + "}", "LIMIT_ALIASES"),
        ["2,100 tokens"] = ("{hello(name:" + "[" + Many(2_100, _ => "1 ") + "])}", "LIMIT_TOKENS"),
        ["60 fragments"] = ("{hello}" + Many(60, i => $"fragment f{i} on Query{{hello}}"), "LIMIT_FRAGMENTS"),
        ["60 variables"] = ("query(" + Many(60, i => $"$v{i}:Int ") + "){hello}", "LIMIT_VARIABLES"),
        ["6 operations"] = (Many(6, i => $"query q{i}{{hello}}"), "LIMIT_OPERATIONS"),
        ["nesting 16"] = ("{ticket(number:\"A\"){" + Many(15, _ => "... on Ticket{person{") + "id" + new string('}', 30) + "}}", "LIMIT_DEPTH"),
        ["nesting 600"] = ("{ticket(number:\"A\"){" + Many(600, _ => "person{") + "id" + new string('}', 600) + "}}", "LIMIT_DEPTH"),
        ["lists 900 deep"] = ("{hello(name:" + new string('[', 900) + new string(']', 900) + ")}", "LIMIT_DEPTH"),
        ["fragments in a circle"] = ("{ticket(number:\"A\"){...a}}fragment a on Ticket{...b}fragment b on Ticket{...a}", "FRAGMENT_CYCLE"),
        ["type definitions"] = ("{hello} type X {a:Int}", "NOT_EXECUTABLE"),
        ["unterminated text"] = ("{hello(name:\"" + new string('x', 1000), "SYNTAX_ERROR"),
        ["150 KB of comment"] = ("#" + new string('x', 150_000) + "\n{hello}", "LIMIT_LENGTH"),
        ["1,900 unknown fields"] = ("{" + Many(1_900, i => $"tickt{i} ") + "}", "VALIDATION_FAILED"),
        ["600 unknown arguments"] = ("{hello(" + Many(600, i => $"nam{i}:1 ") + ")}", "VALIDATION_FAILED"),
        ["250 unknown types"] = ("{ticket(number:\"A\"){" + Many(250, i => $"...on Tickt{i}{{id}} ") + "}}", "VALIDATION_FAILED"),
        ["pages of pages"] = ("{tickets(first:100){nodes{items{id sku quantity} a:items{id sku quantity} b:items{id sku quantity} c:items{id sku quantity} d:items{id sku quantity} e:items{id sku quantity}}}}", "LIMIT_COMPLEXITY"),
    };

    public static TheoryData<string> Names => [.. Attacks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_refused_quickly_over_http_and_socket(string name)
    {
        var (query, code) = Attacks[name];
        await using var host = await GraphHost.Start(("Complexity", "15000"));
        using var socket = await Socket.Open(host);
        await host.Post("{ nothing }");
        await socket.Subscribe("warm", "{ nothing }");
        await socket.Next("error");
        var watch = Stopwatch.StartNew();
        var response = await host.Post(query);
        var http = watch.Elapsed;
        watch.Restart();
        await socket.Subscribe("1", query);
        var answer = await socket.Next("error");
        var wire = watch.Elapsed;
        Assert.Equal(code, await GraphHost.Code(response));
        if (query.Length > 256 * 1024) Assert.Equal(4400, (int)socket.Closed!); // more than one message may hold
        else
        {
            Assert.Equal(code, answer.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString());
            Assert.True(answer.GetProperty("payload").GetArrayLength() <= 5);
        }
        Console.WriteLine($"{name,-45} {query.Length,7} B  HTTP {http.TotalMilliseconds,6:F1} ms  socket {wire.TotalMilliseconds,6:F1} ms  {code}");
        // Far above what is needed and far below what any of these costs unguarded; the machine is shared.
        Assert.InRange(http.TotalSeconds, 0, 2);
        Assert.InRange(wire.TotalSeconds, 0, 2);
    }

    [Fact]
    public async Task A_cached_document_is_weighed_again_with_other_variables()
    {
        await using var host = await GraphHost.Start(("Complexity", "50"));
        async Task<string> Ask(int first)
        {
            using var content = new StringContent(JsonSerializer.Serialize(new { query = "query($n: Int) { tickets(first: $n) { nodes { id number } } }", variables = new { n = first } }), null, "application/json");
            using var request = new HttpRequestMessage(HttpMethod.Post, host.Url) { Content = content };
            request.Headers.Add("x-caller", "boss");
            return await GraphHost.Code(await host.Http.SendAsync(request));
        }
        Assert.Equal(["", "", "LIMIT_COMPLEXITY", ""], [await Ask(1), await Ask(2), await Ask(100), await Ask(3)]);
    }
}
