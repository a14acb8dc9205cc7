using System.Diagnostics.CodeAnalysis;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Platform.Kernel.Graph;

/// <summary>A scalar that travels as a string: exact, readable and the same in every language.</summary>
internal sealed class TextScalar<T> : ScalarGraphType where T : struct
{
    readonly Func<string, T?> _parse;
    readonly Func<T, string> _format;
    readonly bool _numbers;

    /// <param name="name">Name in the schema.</param>
    /// <param name="description">For people who write queries.</param>
    /// <param name="parse">Null when the text is not a value.</param>
    /// <param name="format">The one form that clients get.</param>
    /// <param name="numbers">Whether a bare JSON number is also taken.</param>
    public TextScalar(string name, string description, Func<string, T?> parse, Func<T, string> format, bool numbers = false)
        => (Name, Description, _parse, _format, _numbers) = (name, description, parse, format, numbers);

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLNullValue => null,
        GraphQLStringValue text => Parse(text.Value.ToString()) ?? ThrowLiteralConversionError(value),
        GraphQLIntValue number when _numbers => Parse(number.Value.ToString()) ?? ThrowLiteralConversionError(value),
        GraphQLFloatValue number when _numbers => Parse(number.Value.ToString()) ?? ThrowLiteralConversionError(value),
        _ => ThrowLiteralConversionError(value),
    };

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        T ready => ready,
        string text => Parse(text) ?? ThrowValueConversionError(value),
        IFormattable number when _numbers && value is int or long or double or decimal
            => Parse(number.ToString(null, System.Globalization.CultureInfo.InvariantCulture)) ?? ThrowValueConversionError(value),
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value switch
    {
        null => null,
        T ready => _format(ready),
        _ => ThrowSerializationError(value),
    };

    public override GraphQLValue ToAST(object? value)
        => value is T ready ? new GraphQLStringValue(_format(ready)) : base.ToAST(value);

    [SuppressMessage("Design", "CA1031", Justification = "A parser's refusal, whatever its kind, is the client's bad input.")]
    object? Parse(string text)
    {
        try { return _parse(text); }
        catch (Exception e) when (e is FormatException or OverflowException) { return null; }
    }
}
