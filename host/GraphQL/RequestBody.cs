using System.Text.Json;
using GraphQL;
using GraphQL.Transport;
using Microsoft.Net.Http.Headers;

namespace Platform.Host.GraphQL;

/// <summary>Reads one GraphQL request; what is none is null.</summary>
internal static class RequestBody
{
    public static bool IsJson(HttpRequest request)
        => MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    public static async Task<(GraphQLRequest? Request, int Status)> Read(HttpRequest request, IGraphQLSerializer serializer, int max, CancellationToken ct)
    {
        if (request.ContentLength > max) return (null, 413);
        using var body = new MemoryStream();
        var chunk = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(chunk, ct)) > 0;)
        {
            if (body.Length + read > max) return (null, 413);
            body.Write(chunk, 0, read);
        }
        body.Position = 0;
        return (await Guarded(async () => await serializer.ReadAsync<GraphQLRequest>(body, ct)), 400);
    }

    public static (GraphQLRequest? Request, int Status) FromQuery(IQueryCollection query, IGraphQLTextSerializer serializer) => (Parse(() => new GraphQLRequest
    {
        Query = query["query"].FirstOrDefault(),
        OperationName = query["operationName"].FirstOrDefault(),
        Variables = serializer.Deserialize<Inputs>(query["variables"].FirstOrDefault()),
        Extensions = serializer.Deserialize<Inputs>(query["extensions"].FirstOrDefault()),
    }), 400);

    static async Task<GraphQLRequest?> Guarded(Func<Task<GraphQLRequest?>> read)
    {
        try { return await read() is { Query: not null } request ? request : null; }
        catch (Exception e) when (IsBad(e)) { return null; }
    }

    static GraphQLRequest? Parse(Func<GraphQLRequest> read)
    {
        try { return read() is { Query: not null } request ? request : null; }
        catch (Exception e) when (IsBad(e)) { return null; }
    }

    public static bool IsBad(Exception e) => e is JsonException or InvalidOperationException or FormatException or NotSupportedException or ArgumentException;
}
