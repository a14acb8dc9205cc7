using System.Text.Json;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Platform.Kernel.Graph;

/// <summary>Any JSON value. Only for what really has no fixed form, such as a plugin's settings.</summary>
internal sealed class JsonScalar : ScalarGraphType
{
    public JsonScalar() => (Name, Description) = ("JSON", "Any JSON value.");

    public override object? ParseLiteral(GraphQLValue value) => value is GraphQLNullValue ? null : JsonSerializer.SerializeToElement(Plain(value));

    public override object? ParseValue(object? value) => value is null or JsonElement ? value : JsonSerializer.SerializeToElement(value);

    public override object? Serialize(object? value) => value;

    static object? Plain(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => text.Value.ToString(),
        GraphQLIntValue number => JsonSerializer.Deserialize<JsonElement>(number.Value.ToString()),
        GraphQLFloatValue number => JsonSerializer.Deserialize<JsonElement>(number.Value.ToString()),
        GraphQLBooleanValue flag => flag.BoolValue,
        GraphQLListValue list => list.Values?.Select(Plain).ToList() ?? [],
        GraphQLObjectValue of => of.Fields?.ToDictionary(f => f.Name.StringValue, f => Plain(f.Value)) ?? [],
        _ => null,
    };
}
