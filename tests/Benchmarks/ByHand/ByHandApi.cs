using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Platform.Kernel.Security;

namespace Platform.Benchmarks.ByHand;

/// <summary>
/// What somebody would write who had only these requests to serve: a minimal API, SQL by hand, JSON by hand. Its bearers are looked up in
/// a fixed dictionary; names and phones are encrypted and decrypted as in the product.
/// </summary>
internal static class ByHandApi
{
    /// <param name="connection">The product's database.</param>
    /// <param name="keys">The product's key file.</param>
    /// <param name="address">Where to listen.</param>
    /// <param name="users"><c>token=branch,token=</c>; no branch means head office.</param>
    public static async Task<int> ServeAsync(string connection, string keys, string address, string users)
    {
        var cipher = new FieldCipher(KeyRing.LoadOrCreate(keys));
        var bearers = users.Split(',').Select(u => u.Split('=')).ToDictionary(u => "Bearer " + u[0], u => u[1].Length == 0 ? (long?)null : long.Parse(u[1], CultureInfo.InvariantCulture));
        // As the product sets it up.
        await using var source = new MySqlDataSource(new MySqlConnectionStringBuilder(connection) { AllowUserVariables = true, UseAffectedRows = false, ConnectionReset = false }.ConnectionString);
        var (list, one, placing) = (new OrderList(source, cipher), new OneOrder(source, cipher), new Placing(source, cipher));
        var (queue, timeline, writing) = (new CaseQueue(source), new Timeline(source), new CaseWriting(source, cipher));

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var app = builder.Build();
        app.MapGet("/health/ready", () => "ready");
        app.MapGet("/orders", (HttpContext http, int state, int first, string? after) => bearers.TryGetValue(http.Request.Headers.Authorization.ToString(), out var branch)
            ? list.WriteAsync(http, branch, state, first, after) : Refuse(http));
        app.MapGet("/orders/{id}", (HttpContext http, string id) => bearers.TryGetValue(http.Request.Headers.Authorization.ToString(), out var branch)
            ? one.WriteAsync(http, branch, id) : Refuse(http));
        app.MapPost("/orders", (HttpContext http) => bearers.TryGetValue(http.Request.Headers.Authorization.ToString(), out var branch)
            ? placing.WriteAsync(http, branch) : Refuse(http));
        app.MapGet("/queue", (HttpContext http, long queueId, int first) => bearers.TryGetValue(http.Request.Headers.Authorization.ToString(), out var branch)
            ? queue.WriteAsync(http, branch, queueId, first) : Refuse(http));
        app.MapGet("/timeline", (HttpContext http, long party, int first, string? after) => bearers.TryGetValue(http.Request.Headers.Authorization.ToString(), out var branch)
            ? timeline.WriteAsync(http, branch, party, first, after) : Refuse(http));
        app.MapPost("/cases", (HttpContext http) => bearers.ContainsKey(http.Request.Headers.Authorization.ToString()) ? writing.OpenAsync(http) : Refuse(http));
        app.MapPost("/cases/reply", (HttpContext http) => bearers.ContainsKey(http.Request.Headers.Authorization.ToString()) ? writing.ReplyAsync(http) : Refuse(http));
        await app.RunAsync();
        return 0;
    }

    static Task Refuse(HttpContext http)
    {
        http.Response.StatusCode = 401;
        return Task.CompletedTask;
    }
}
