using GraphQL;

namespace Platform.Kernel.Graph;

/// <summary>From reasons to GraphQL errors.</summary>
public static class GraphFault
{
    /// <summary>The first reason as an error with <c>extensions.code</c>, in the language of a locale.</summary>
    public static ExecutionError ToError(this Refused refused, string locale)
    {
        var reason = refused.Reasons[0];
        return new ExecutionError(reason.Code.Text(locale, reason.Args), refused) { Code = reason.Code.Code };
    }
}
