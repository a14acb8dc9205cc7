using GraphQL.Execution;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using Microsoft.Extensions.Options;
using Platform.Kernel.Graph;

namespace Platform.Host.GraphQL;

/// <summary>
/// The only way to a document: length and tokens before it is parsed, shape before it is validated. The engine itself spends minutes on a
/// kilobyte of fragments that spread each other twice.
/// </summary>
internal sealed class DocumentGuard(IOptions<GraphLimits> options) : IDocumentBuilder
{
    // The parser's own bound on nesting of any kind, well below what a stack bears; levels of fields have a limit of their own.
    readonly GraphQLDocumentBuilder _parser = new() { MaxDepth = 100 };

    public GraphQLDocument Build(string body)
    {
        var limits = options.Value;
        GraphRefusal.Check(GraphErrors.LengthLimit, body.Length, limits.Length);
        try
        {
            CountTokens(body, limits.Tokens);
            var document = _parser.Build(body);
            new DocumentShape(document, limits).Check();
            return document;
        }
        catch (GraphQLSyntaxErrorException e) { throw new SyntaxError(e); }
        catch (GraphQLMaxDepthExceededException) { throw GraphRefusal.Of(GraphErrors.DepthLimit, ("max", limits.Depth)); }
    }

    static void CountTokens(string body, int max)
    {
        for (int count = 0, at = 0; ;)
        {
            var token = Lexer.Lex(body, at);
            if (token.Kind == TokenKind.EOF) return;
            GraphRefusal.Check(GraphErrors.TokensLimit, ++count, max);
            at = token.End;
        }
    }
}
