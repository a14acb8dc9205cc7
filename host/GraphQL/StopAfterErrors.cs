using GraphQL.Validation;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;
using Platform.Kernel.Graph;

namespace Platform.Host.GraphQL;

/// <summary>Validation goes on after an error and looks for similar names each time, which is dear: stop at the first few.</summary>
internal sealed class StopAfterErrors(IOptions<GraphLimits> limits) : ValidationRuleBase, INodeVisitor
{
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(this);

    public ValueTask EnterAsync(ASTNode node, ValidationContext context)
        => context.HasErrors && context.Errors.Count() >= limits.Value.Errors ? throw new TooManyErrors([.. context.Errors]) : default;

    public ValueTask LeaveAsync(ASTNode node, ValidationContext context) => default;
}

/// <summary>Carries the errors found so far out of the validator.</summary>
internal sealed class TooManyErrors(IReadOnlyList<ValidationError> found) : global::GraphQL.ExecutionError(found[0].Message)
{
    public IReadOnlyList<ValidationError> Found => found;
}
