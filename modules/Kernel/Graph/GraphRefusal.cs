using GraphQL.Validation;
using GraphQLParser.AST;

namespace Platform.Kernel.Graph;

/// <summary>A document or request is refused before anything runs. Its text is put into the viewer's language when it is sent.</summary>
public sealed class GraphRefusal : ValidationError
{
    /// <summary>A reason, and where in the document it is.</summary>
    public GraphRefusal(Reason reason, GraphQLDocument? document = null, ASTNode? node = null)
        : base(document?.Source ?? default, null, reason.Code.Text("en", reason.Args), node is null ? [] : [node])
        => (Reason, Code) = (reason, reason.Code.Code);

    /// <summary>Code and arguments.</summary>
    public Reason Reason { get; }

    /// <summary>A refusal with arguments.</summary>
    public static GraphRefusal Of(ErrorCode code, params (string Name, object? Value)[] args) => new(new Reason(code, null, Refused.Arguments(args)));

    /// <summary>Throws when a limit is exceeded.</summary>
    public static void Check(ErrorCode limit, long count, long max)
    {
        if (count > max) throw Of(limit, ("max", max));
    }
}
