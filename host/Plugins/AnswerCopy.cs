using System.Text.Json;
using System.Text.Json.Serialization;
using Platform.Sdk;

namespace Platform.Host.Plugins;

/// <summary>
/// Takes an answer over by value: what modules get holds no object of the plugin's, is not larger than 4 MiB, and has no null and no
/// unknown enum value where its type has none. Runs where the plugin runs, so a list that never ends meets the deadline or the size.
/// </summary>
internal static class AnswerCopy
{
    private const int LargestBytes = 4 * 1_048_576;
    private const int LongestText = 8192;

    private static readonly JsonSerializerOptions Options = new()
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 32,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    public static Result<T> Of<T>(Result<T>? answer)
    {
        switch (answer)
        {
            case Ok<T> ok:
                if (ok.Value is null) throw new GarbageAnswer("a success without a value");
                var value = Copy(ok.Value);
                AnswerPromises.Check(value!);
                return value;
            case Failed<T> failed:
                if (failed.Error is null) throw new GarbageAnswer("a failure without an error");
                var error = Copy(failed.Error);
                if (error.Code.Length is 0 or > 100) throw new GarbageAnswer("an error without a code");
                return error;
            case Pending<T>:
            case OutcomeUnknown<T> { Code.Length: > 0 and <= 100 }:
            case NeedsConfirmation<T> { WarningId.Length: > 0 and <= LongestText, Text.Length: <= LongestText }:
                return answer;
            case null:
                throw new GarbageAnswer("null");
            default:
                throw new GarbageAnswer("an outcome with a part that is missing or too long");
        }
    }

    private static TValue Copy<TValue>(TValue value)
    {
        var buffer = new BoundedBuffer(LargestBytes);
        try
        {
            using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
                JsonSerializer.Serialize(writer, value, Options);
            CheckElements(buffer.Written);
            return JsonSerializer.Deserialize<TValue>(buffer.Written, Options)!;
        }
        catch (Exception wrong) when (wrong is JsonException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw new GarbageAnswer(wrong is JsonException { Path: { } path } ? $"not what its type promises at {path}" : "not what its type promises");
        }
    }

    // The serialiser checks members, not the elements of lists; the SDK has no list with empty places.
    private static void CheckElements(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var inside = new Stack<bool>();
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                inside.Push(reader.TokenType == JsonTokenType.StartArray);
            else if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject) inside.Pop();
            else if (reader.TokenType == JsonTokenType.Null && inside.TryPeek(out var isArray) && isArray)
                throw new GarbageAnswer("a list with an empty place");
        }
    }
}
