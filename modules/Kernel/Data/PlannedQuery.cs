#pragma warning disable EF1001 // the compiler of queries has no public door; nothing else of EF's inside is used
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace Platform.Kernel.Data;

/// <summary>
/// A query in two parts: the rows, which carry this request's values, and what is made of them (order, page, columns), which depends on nothing but
/// <paramref name="shape"/>. Only the first part is looked at per request; the whole is compiled once.
/// </summary>
/// <param name="rows">The filtered rows.</param>
/// <param name="shape">Equal for equal <paramref name="complete"/>.</param>
/// <param name="plans">Where compiled queries are kept.</param>
/// <param name="complete">Makes the whole query of the rows, whose values have become parameters.</param>
/// <param name="values">Values of further parameters that <paramref name="complete"/> uses; see <see cref="Parameter{T}"/>.</param>
internal sealed class PlannedQuery(Expression rows, string shape, QueryPlans plans, Func<Expression, Expression> complete, params (ParameterExpression Parameter, object Value)[] values) : Expression
{
    public override ExpressionType NodeType => ExpressionType.Extension;

    public override Type Type => rows.Type;

    /// <summary>A value that is given with each execution.</summary>
    public static ParameterExpression Parameter<T>(string name) => Parameter(typeof(T), QueryCompilationContext.QueryParameterPrefix + name);

    /// <summary>Reads it all.</summary>
    public async Task<List<T>> ReadAsync<T>(IAsyncQueryProvider provider, CancellationToken ct)
    {
        var found = new List<T>();
        await foreach (var row in provider.ExecuteAsync<IAsyncEnumerable<T>>(this, ct).WithCancellation(ct)) found.Add(row);
        return found;
    }

    /// <summary>EF Core's own compiler, which in addition knows queries in two parts.</summary>
    internal sealed class Compiler(IQueryContextFactory contexts, ICompiledQueryCache cache, ICompiledQueryCacheKeyGenerator keys, IDatabase database, IDiagnosticsLogger<DbLoggerCategory.Query> logger,
        ICurrentDbContext current, IEvaluatableExpressionFilter evaluatable, IModel model) : QueryCompiler(contexts, cache, keys, database, logger, current, evaluatable, model)
    {
        readonly IQueryContextFactory _contexts = contexts;
        readonly IDiagnosticsLogger<DbLoggerCategory.Query> _logger = logger;

        public override TResult ExecuteAsync<TResult>(Expression query, CancellationToken cancellationToken = default)
            => query is PlannedQuery planned ? planned.Execute<TResult>(this, cancellationToken) : base.ExecuteAsync<TResult>(query, cancellationToken);

        public (Expression Rows, QueryContext Context) Extract(Expression rows, CancellationToken ct)
        {
            var context = _contexts.Create();
            context.CancellationToken = ct;
            return (ExtractParameters(rows, context, _logger), context);
        }
    }

    TResult Execute<TResult>(Compiler compiler, CancellationToken ct)
    {
        var (source, context) = compiler.Extract(rows, ct);
        foreach (var (parameter, value) in values) context.AddParameter(parameter.Name!, value);
        return ((Func<QueryContext, TResult>)plans.GetOrAdd(shape, source, () => compiler.CreateCompiledAsyncQuery<TResult>(complete(source))))(context);
    }
}
