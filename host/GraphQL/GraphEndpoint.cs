using GraphQL;
using GraphQL.Execution;
using Platform.Kernel.Graph;

namespace Platform.Host.GraphQL;

/// <summary>Puts the graph into a host.</summary>
internal static class GraphEndpoint
{
    /// <summary>Engine, guard and transports; the modules' parts are registered with the modules. Limits: section <c>GraphQL:Limits</c>.</summary>
    public static IServiceCollection AddGraph(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<GraphLimits>().Bind(configuration.GetSection("GraphQL:Limits"));
        services.AddSingleton<IDocumentBuilder, DocumentGuard>(); // before the engine, which takes the first
        services.AddGraphQL(graph => graph.AddSystemTextJson().AddScopedSubscriptionExecutionStrategy()
            .AddErrorInfoProvider(o => (o.ExposeCodes, o.ExposeData, o.ExposeExceptionDetails) = (false, false, false)));
        services.AddSingleton<StopAfterErrors>().AddSingleton<ComplexityRule>().AddSingleton<RuleSet>().AddSingleton<RequestRate>().AddSingleton<ErrorMapping>();
        services.AddSingleton<SubscriptionRecheck>().AddSingleton<GraphPipeline>().AddSingleton<GraphHttp>();
        return services;
    }

    /// <summary>GET, POST and WebSocket on one address.</summary>
    public static IEndpointConventionBuilder MapGraphQL(this WebApplication app, string path = "/graphql")
    {
        app.UseWebSockets();
        return app.MapMethods(path, ["GET", "POST"], http => http.WebSockets.IsWebSocketRequest
            ? GraphSocket.Handle(http) : http.RequestServices.GetRequiredService<GraphHttp>().Handle(http));
    }
}
