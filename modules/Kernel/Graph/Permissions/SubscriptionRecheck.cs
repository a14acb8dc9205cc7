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

    /// <inheritdoc/>
    public override async Task BeforeExecutionAsync(IExecutionContext context)
    {
        if (context.Operation.Operation != OperationType.Subscription) return;
        var services = context.RequestServices!;
        var current = services.GetRequiredService<CurrentCaller>();
        var caller = services.GetService<ISessionCheck>() is { } sessions ? await sessions.Current(current.Caller) : current.Caller;
        if (caller is null)
        {
            context.Errors.Add(GraphRefusal.Of(GraphErrors.AccessEnded));
            return;
        }
        current.Caller = caller;
        if (!await Fits(context, (GraphSchema)context.Schema, Permissions)) context.Errors.Add(GraphRefusal.Of(GraphErrors.AccessEnded));
        else if (holder.IsReady && holder.Current != context.Schema && !await Fits(context, holder.Current, DocumentValidator.CoreRules)) context.Errors.Add(GraphRefusal.Of(GraphErrors.ModuleOff));
    }

    async Task<bool> Fits(IExecutionContext context, GraphSchema schema, IEnumerable<IValidationRule> rules) => (await validator.ValidateAsync(new ValidationOptions
    {
        Schema = schema, Document = context.Document, Operation = context.Operation, Rules = rules, Variables = context.ExecutionOptions.Variables ?? Inputs.Empty,
        Extensions = Inputs.Empty, UserContext = context.UserContext, RequestServices = context.RequestServices, Metrics = context.Metrics, CancellationToken = context.CancellationToken,
    })).IsValid;
}
