using System.Text.Json;
using GraphQL;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Access;
using Platform.Kernel.Errors;
using Platform.Kernel.Graph;
using Platform.Tests.Graph.Sales;

namespace Platform.Tests.Graph;

/// <summary>The fixture modules with a database of their own.</summary>
internal sealed class Fixtures : IDisposable
{
    static readonly string[] Names = ["Sales", "Crm", "Extra"];
    readonly SqliteConnection? _open;

    public Fixtures(string? mysql = null)
    {
        Modules = [.. Names.Select(n => new GraphModule(n, [.. typeof(Fixtures).Assembly.GetTypes().Where(t => (t.DeclaringType ?? t).Namespace == "Platform.Tests.Graph." + n)]))];
        var services = new ServiceCollection().AddLogging();
        if (mysql is null)
        {
            _open = new SqliteConnection("Data Source=:memory:");
            _open.Open();
        }
        services.AddDbContextFactory<SalesDb>(o => Configure(mysql is null ? o.UseSqlite(_open!) : o.UseMySql(mysql, new MariaDbServerVersion(new Version(10, 11)))));
        Register(services);
        Services = services.BuildServiceProvider(validateScopes: true);
    }

    public static readonly IReadOnlySet<string> All = Names.ToHashSet();

    public IReadOnlyCollection<GraphModule> Modules { get; }

    public List<string> Sql { get; } = [];

    public ServiceProvider Services { get; }

    public GraphSchemas Schemas => Services.GetRequiredService<GraphSchemas>();

    void Register(IServiceCollection services)
    {
        services.AddGraphParts(Modules).AddScoped<IMutationRunner, PlainRunner>();
        services.AddGraphQL(b => b.AddSystemTextJson());
    }

    void Configure(DbContextOptionsBuilder options) => options.LogTo(s => { lock (Sql) Sql.Add(s); }, [Microsoft.EntityFrameworkCore.Diagnostics.RelationalEventId.CommandExecuting]);

    public static Caller Clerk(params string[] permissions) => new()
    {
        Name = "clerk", UserId = 1, SessionId = 1, Locale = "en", Permissions = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(permissions, p => p, _ => RowScope.Everything),
    };

    public static readonly Caller Boss = Clerk("sales:ticket:read", "sales:ticket:cost", "sales:ticket:open", "crm:client:read");

    public async Task<JsonElement> Run(string query, object? variables = null, Caller? caller = null, GraphSchema? schema = null)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = caller ?? Boss;
        var serializer = Services.GetRequiredService<IGraphQLTextSerializer>();
        var result = await Services.GetRequiredService<IDocumentExecuter>().ExecuteAsync(new ExecutionOptions
        {
            Schema = schema ?? (_schema ??= Schemas.Build(All)), Query = query, RequestServices = scope.ServiceProvider,
            Variables = variables is null ? null : serializer.Deserialize<Inputs>(JsonSerializer.Serialize(variables)),
        });
        return JsonDocument.Parse(serializer.Serialize(result)).RootElement;
    }

    GraphSchema? _schema;

    public void Dispose()
    {
        Services.Dispose();
        _open?.Dispose();
    }

    /// <summary>No transaction and no retry: only what the graph needs to be tried out.</summary>
    sealed class PlainRunner(IServiceProvider services) : IMutationRunner
    {
        public async Task<MutationOutcome<TResult>> Run<TSlice, TInput, TResult>(TInput input, string? permission, CancellationToken ct)
            where TSlice : Mutation<TInput, TResult> where TInput : MutationInput where TResult : class
        {
            try { return new MutationOutcome<TResult>(await services.GetRequiredService<TSlice>().Run(input, ct), []); }
            catch (Refused refused) { return new MutationOutcome<TResult>(null, refused.Reasons); }
        }
    }
}
