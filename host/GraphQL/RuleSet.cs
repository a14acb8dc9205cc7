using GraphQL.Validation;
using Platform.Kernel.Graph;

namespace Platform.Host.GraphQL;

/// <summary>Which rules a document must pass.</summary>
internal sealed class RuleSet(StopAfterErrors stop, ComplexityRule complexity)
{
    readonly IValidationRule[] _all = [stop, .. DocumentValidator.CoreRules, new PermissionRule(), complexity];

    // Argument values are checked anew because they may come from variables; the engine demands its own rule for that.
    readonly IValidationRule[] _cached = [new PermissionRule(), complexity, global::GraphQL.Validation.Rules.FieldArgumentsAreValidRule.Instance];

    public static IEnumerable<IValidationRule> All(IServiceProvider services) => services.GetRequiredService<RuleSet>()._all;

    public static IEnumerable<IValidationRule> Cached(IServiceProvider services) => services.GetRequiredService<RuleSet>()._cached;
}
