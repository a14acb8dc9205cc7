using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQL.Validation.Errors;
using Platform.Kernel.Data;
using Platform.Kernel.Errors;
using Platform.Kernel.Graph;

namespace Platform.Host.GraphQL;

/// <summary>What clients get to see of an error: a stable code, a text in their language, never the text of an exception.</summary>
internal sealed class ErrorMapping(ILogger<ErrorMapping> log)
{
    public void Apply(ExecutionResult result, string locale, int max)
    {
        if (result.Errors is not { Count: > 0 } errors) return;
        var mapped = new ExecutionErrors();
        mapped.AddRange(errors.SelectMany(e => e is TooManyErrors many ? many.Found : (IEnumerable<ExecutionError>)[e]).Take(result.Executed ? int.MaxValue : max).Select(e => Map(e, locale)));
        result.Errors = mapped;
    }

    ExecutionError Map(ExecutionError error, string locale)
    {
        var reason = ReasonOf(error);
        var text = reason.Code.Text(locale, reason.Args);
        var mapped = new ExecutionError(text) { Code = reason.Code.Code, Path = error.Path };
        foreach (var at in error.Locations ?? []) mapped.AddLocation(at);
        if (reason.Args is { Count: > 0 } args) mapped.Extensions = new Dictionary<string, object?> { ["args"] = args };
        return mapped;
    }

    Reason ReasonOf(ExecutionError error) => error switch
    {
        GraphRefusal refusal => refusal.Reason,
        { InnerException: Refused refused } => refused.Reasons[0],
        SyntaxError => With(GraphErrors.Syntax, "detail", Short(error)),
        InvalidVariableError or ArgumentsOfCorrectTypeError or DefaultValuesOfCorrectTypeError or ProvidedNonNullArgumentsError or InvalidLiteralError or OneOfInputValuesError
            => With(GraphErrors.BadInput, "detail", Short(error)),
        ValidationError => With(GraphErrors.Validation, "detail", Short(error)),
        TimeoutError or { InnerException: OperationCanceledException } => new Reason(GraphErrors.Timeout),
        RequestError or DocumentError => With(GraphErrors.BadRequest, "detail", Short(error)),
        _ => Fault(error),
    };

    Reason Fault(ExecutionError error)
    {
        var reference = Guid.NewGuid().ToString("N")[..12];
        log.LogError(error.InnerException ?? error, "GraphQL fault {Reference} at {Path}", reference, string.Join('.', error.Path ?? []));
        return Transient.IsFull(error.InnerException) ? new Reason(GraphErrors.StorageFull) : With(GraphErrors.Internal, "reference", reference);
    }

    static Reason With(ErrorCode code, string name, string value) => new(code, null, new Dictionary<string, string> { [name] = value });

    // Suggestions would name fields that the viewer may not know of; an inner exception's text may say anything.
    static string Short(ExecutionError error)
    {
        var text = error.Message;
        var hint = text.IndexOf(" Did you mean", StringComparison.Ordinal);
        text = hint < 0 ? text : text[..hint];
        return text.Length <= 300 ? text : text[..300] + "…";
    }
}
