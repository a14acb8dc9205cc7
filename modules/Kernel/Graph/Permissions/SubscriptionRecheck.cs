using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser.AST;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Kernel.Graph;

/// <summary>
/// Runs before every event of a subscription, before any resolver: the session must still be open, the permissions still held and the
/// fields still there. The transport ends a subscription whose event carries <c>ACCESS_ENDED</c> or <c>MODULE_OFF</c>.
/// </summary>
public sealed class SubscriptionRecheck(IDocumentValidator validator, SchemaHolder holder) : DocumentExecutionListenerBase
{
    static readonly IValidationRule[] Permissions = [new PermissionRule()];

    /// <summary>Key in the user context of the caller that the whole operation belongs to; each event has a scope of its own.</summary>
    public const string Owner = "owner";

    /// <inheritdoc/>
    public override async Task BeforeExecutionAsync(IExecutionContext context)
    {
        if (context.Operation.Operation != OperationType.Subscription) return;
        var (services, owner) = (context.RequestServices!, (CurrentCaller)context.UserContext[Owner]!);
        var caller = services.GetService<ISessionCheck>() is { } sessions ? await sessions.Current(owner.Caller) : owner.Caller;
        if (caller is null)
        {
            context.Errors.Add(GraphRefusal.Of(GraphErrors.AccessEnded));
            return;
        }
        services.GetRequiredService<CurrentCaller>().Caller = owner.Caller = caller;
        var (document, operation, variables) = (context.Document, context.Operation, context.ExecutionOptions.Variables);
        if (!await IsValid((GraphSchema)context.Schema, document, operation, variables, services, Permissions)) context.Errors.Add(GraphRefusal.Of(GraphErrors.AccessEnded));
        else if (!await Fits((GraphSchema)context.Schema, document, operation, variables, services)) context.Errors.Add(GraphRefusal.Of(GraphErrors.ModuleOff));
    }

    /// <summary>Whether what a subscription shows, which began on one schema, is still there in the schema of now.</summary>
    public async Task<bool> Fits(GraphSchema began, GraphQLDocument document, GraphQLOperationDefinition operation, Inputs? variables, IServiceProvider services)
        => holder.Current is var now && (now == began || (now.Subscription is not null && await IsValid(now, document, operation, variables, services, DocumentValidator.CoreRules)));

    async Task<bool> IsValid(GraphSchema schema, GraphQLDocument document, GraphQLOperationDefinition operation, Inputs? variables, IServiceProvider services, IEnumerable<IValidationRule> rules)
        => (await validator.ValidateAsync(new ValidationOptions
        {
            Schema = schema, Document = document, Operation = operation, Rules = rules, Variables = variables ?? Inputs.Empty, Extensions = Inputs.Empty,
            UserContext = new Dictionary<string, object?>(), RequestServices = services, Metrics = GraphQL.Instrumentation.Metrics.None,
        })).IsValid;
}
