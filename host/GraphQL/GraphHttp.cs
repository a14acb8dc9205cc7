using System.Text.Json;
using GraphQL;
using GraphQL.Transport;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Platform.Host.Pages;
using Platform.Kernel.Access;
using Platform.Kernel.Errors;
using Platform.Kernel.Graph;

namespace Platform.Host.GraphQL;

/// <summary>GraphQL over HTTP: GET and POST, one operation a request, <c>application/graphql-response+json</c> or <c>application/json</c>.</summary>
internal sealed class GraphHttp(GraphPipeline pipeline, IGraphQLTextSerializer serializer, IOptions<GraphLimits> options)
{
    const string GraphJson = "application/graphql-response+json", Json = "application/json";

    public async Task Handle(HttpContext http)
    {
        var isGet = HttpMethods.IsGet(http.Request.Method);
        if (isGet && !http.Request.QueryString.HasValue && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            if (!await ConsolePages.TryServeAsync(http)) await ConsolePages.WriteAsync(http, HintPage.Text);
            return;
        }
        if (MediaType(http.Request) is not { } media)
        {
            http.Response.StatusCode = StatusCodes.Status406NotAcceptable;
            return;
        }
        var caller = http.RequestServices.GetRequiredService<CurrentCaller>().Caller;
        if (!isGet && !RequestBody.IsJson(http.Request)) await Refuse(http, media, 415, GraphErrors.BadRequest, caller, "send application/json");
        else if (!isGet && IsForgeable(http.Request, caller)) await Refuse(http, media, 403, GraphErrors.CsrfHeader, caller);
        else
        {
            var (request, status) = isGet ? RequestBody.FromQuery(http.Request.Query, serializer) : await RequestBody.Read(http.Request, serializer, options.Value.BodyBytes, http.RequestAborted);
            if (status == 413) await Refuse(http, media, 413, GraphErrors.BodyLimit, caller, options.Value.BodyBytes.ToString(System.Globalization.CultureInfo.InvariantCulture));
            else if (request is null) await Refuse(http, media, 400, GraphErrors.BadRequest, caller, "one JSON object with a query is needed");
            else await Answer(http, media, request, isGet);
        }
    }

    async Task Answer(HttpContext http, string media, GraphQLRequest request, bool isGet)
    {
        using var operation = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        try
        {
            var result = await pipeline.Execute(request, http.RequestServices, operation, isGet, http.RequestAborted);
            if (result.Streams is not null) result = Unstreamable(http);
            await Write(http, media, Status(http, media, result), result);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested) { }
    }

    ExecutionResult Unstreamable(HttpContext http)
    {
        var result = new ExecutionResult { Errors = [GraphRefusal.Of(GraphErrors.BadRequest, ("detail", "subscriptions need a WebSocket"))] };
        pipeline.Finish(result, http.RequestServices.GetRequiredService<CurrentCaller>().Caller);
        return result;
    }

    static int Status(HttpContext http, string media, ExecutionResult result)
    {
        if (result.Executed) return 200;
        var error = result.Errors?.FirstOrDefault();
        switch (error?.Code)
        {
            case "RATE_LIMITED":
                http.Response.Headers.RetryAfter = ((IReadOnlyDictionary<string, string>)error.Extensions!["args"]!)["seconds"];
                return 429;
            case "QUERIES_ONLY":
                http.Response.Headers.Allow = "POST";
                return 405;
            default: return media == Json ? 200 : error?.Code switch { "INTERNAL_ERROR" => 500, "STORAGE_FULL" => 507, "TIMEOUT" => 504, "NOT_READY" => 503, _ => 400 };
        }
    }

    async Task Refuse(HttpContext http, string media, int status, ErrorCode code, Caller caller, string detail = "")
    {
        var result = new ExecutionResult { Errors = [GraphRefusal.Of(code, (code == GraphErrors.BodyLimit ? "max" : "detail", detail))] };
        pipeline.Finish(result, caller);
        await Write(http, media, status, result);
    }

    async Task Write(HttpContext http, string media, int status, ExecutionResult result)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = media + "; charset=utf-8";
        await serializer.WriteAsync(http.Response.Body, result, http.RequestAborted);
    }

    /// <summary>A browser adds cookies to a foreign page's request too, but no header of ours.</summary>
    static bool IsForgeable(HttpRequest request, Caller caller)
        => caller.IsAuthenticated && request.Headers.Cookie.Count > 0 && request.Headers.Authorization.Count == 0 && request.Headers.XRequestedWith.Count == 0;

    static string? MediaType(HttpRequest request)
    {
        if (request.Headers.Accept.Count == 0) return Json;
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)) return Json;
        foreach (var type in accepted.OrderByDescending(t => t.Quality ?? 1))
        {
            if (type.MediaType.Equals(GraphJson, StringComparison.OrdinalIgnoreCase)) return GraphJson;
            if (type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase) || type.MatchesAllTypes
                || (type.MatchesAllSubTypes && type.Type.Equals("application", StringComparison.OrdinalIgnoreCase))) return Json;
        }
        return null;
    }
}
