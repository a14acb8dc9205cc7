using System.Collections.Frozen;
using System.Text.Json;
using GraphQL;
using GraphQL.Transport;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Platform.Host.GraphQL;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Errors;
using Platform.Kernel.Graph;
using Platform.Tests.Graph.Sales;

namespace Platform.Tests.Graph;

/// <summary>The fixture modules with a database of their own: SQLite in memory, or a real MariaDB.</summary>
internal sealed class Fixtures : IAsyncDisposable
{
    static readonly string[] Names = ["Sales", "Crm", "Extra"];
    static int _databases;
    readonly SqliteConnection? _open;
    readonly string? _mysql;

    public Fixtures(string? mysql = null)
    {
        _mysql = mysql;
        if (mysql is null) (_open = new SqliteConnection($"Data Source=graph{Interlocked.Increment(ref _databases)};Mode=Memory;Cache=Shared")).Open();
        var services = new ServiceCollection().AddLogging();
        Register(services, new ConfigurationBuilder().AddInMemoryCollection([new("GraphQL:Limits:Burst", "1000000")]).Build());
        Services = services.BuildServiceProvider(validateScopes: true);
    }

    public static async Task<Fixtures> On(Provider provider) => new(provider == Provider.MariaDb ? await MariaDb.FreshAsync() : null);

    public static readonly FrozenSet<string> All = Names.ToFrozenSet();

    public static IReadOnlyCollection<GraphModule> Modules { get; } =
        [.. Names.Select(n => new GraphModule(n, [.. typeof(Fixtures).Assembly.GetTypes().Where(t => (t.DeclaringType ?? t).Namespace == "Platform.Tests.Graph." + n)]))];

    public List<string> Sql { get; } = [];

    public ServiceProvider Services { get; }

    public GraphSchemas Schemas => Services.GetRequiredService<GraphSchemas>();

    public SchemaHolder Holder => Services.GetRequiredService<SchemaHolder>();

    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddDbContextFactory<SalesDb>(o => (_mysql is null ? o.UseSqlite(_open!.ConnectionString) : o.UseMySql(_mysql, new MariaDbServerVersion(new Version(10, 11)))).UsePlannedQueries()
            .LogTo(s => { lock (Sql) Sql.Add(s); }, [RelationalEventId.CommandExecuting]));
        if (_mysql is not null) services.AddSingleton(new DatabaseSettings("mysql", _mysql)).AddSingleton<IndexBook>();
        services.AddGraphParts(Modules).AddGraph(configuration);
        services.AddScoped<IMutationRunner, PlainRunner>();
    }

    public async Task<Fixtures> With(params IEnumerable<Ticket> tickets)
    {
        await using var db = Db();
        await db.Database.EnsureCreatedAsync();
        db.AddRange(tickets);
        await db.SaveChangesAsync();
        lock (Sql) Sql.Clear();
        return this;
    }

    public SalesDb Db() => Services.GetRequiredService<IDbContextFactory<SalesDb>>().CreateDbContext();

    public static Caller Person(string name, params string[] permissions) => new()
    {
        Name = name, UserId = name.Length, SessionId = 1, Locale = "en", Permissions = permissions.ToFrozenDictionary(p => p, _ => RowScope.Everything),
    };

    public static readonly Caller Boss = Person("boss", "sales:ticket:read", "sales:ticket:cost", "sales:ticket:open", "crm:client:read");
    public static readonly Caller Clerk = Person("clerk", "sales:ticket:read");

    public async Task<JsonElement> Run(string query, object? variables = null, Caller? caller = null)
    {
        if (!Holder.IsReady) await Holder.Switch(All);
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = caller ?? Boss;
        var serializer = Services.GetRequiredService<IGraphQLTextSerializer>();
        using var operation = new CancellationTokenSource();
        var request = new GraphQLRequest { Query = query, OperationName = query.StartsWith("query A", StringComparison.Ordinal) ? "A" : null, Variables = variables is null ? null : serializer.Deserialize<Inputs>(JsonSerializer.Serialize(variables)) };
        var result = await Services.GetRequiredService<GraphPipeline>().Execute(request, scope.ServiceProvider, operation, false, CancellationToken.None);
        return JsonDocument.Parse(serializer.Serialize(result)).RootElement;
    }

    /// <summary>The data; fails on any error.</summary>
    public async Task<JsonElement> Data(string query, object? variables = null, Caller? caller = null)
    {
        var answer = await Run(query, variables, caller);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>The code of the first error; empty when there is none.</summary>
    public async Task<string> Code(string query, object? variables = null, Caller? caller = null)
        => (await Run(query, variables, caller)).TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString()! : "";

    public async ValueTask DisposeAsync()
    {
        if (_mysql is not null)
        {
            await using var db = Db();
            await db.Database.EnsureDeletedAsync();
        }
        await Services.DisposeAsync();
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
