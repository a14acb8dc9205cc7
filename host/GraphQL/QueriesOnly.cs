using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser.AST;
using Platform.Kernel.Graph;

namespace Platform.Host.GraphQL;

/// <summary>GET may not change anything.</summary>
internal sealed class QueriesOnly : DocumentExecutionListenerBase
{
    public static readonly QueriesOnly Instance = new();

    public override Task AfterValidationAsync(IExecutionContext context, IValidationResult validationResult)
    {
        if (context.Operation.Operation != OperationType.Query) context.Errors.Add(GraphRefusal.Of(GraphErrors.QueriesOnly));
        return Task.CompletedTask;
    }
}
