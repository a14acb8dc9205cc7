using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Platform.Kernel.Graph;

/// <summary>The key values of a row, sealed with what they belong to: the field and its order.</summary>
internal sealed class Cursor(string field, IReadOnlyList<SortKey> keys)
{
    readonly string _seal = Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(field + "|" + string.Join(',', keys.Select(k => k.Name + (k.Descending ? "-" : "+"))))).AsSpan(0, 4));

    public string Encode(object row)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            json.WriteStringValue(_seal);
            foreach (var key in keys) JsonSerializer.Serialize(json, key.Value(row), key.Type);
            json.WriteEndArray();
        }
        return Base64Url.EncodeToString(bytes.ToArray());
    }

    public IReadOnlyList<object?> Decode(string cursor)
    {
        try
        {
            var parts = JsonSerializer.Deserialize<JsonElement[]>(Base64Url.DecodeFromChars(cursor));
            if (parts is { Length: > 0 } && parts.Length == keys.Count + 1 && parts[0].ValueKind == JsonValueKind.String && parts[0].GetString() == _seal)
                return [.. keys.Select((key, i) => Value(key, parts[i + 1]))];
        }
        catch (Exception e) when (e is FormatException or JsonException) { }
        throw new Refused(GraphErrors.CursorInvalid);
    }

    static object? Value(SortKey key, JsonElement part)
        => part.ValueKind != JsonValueKind.Null ? part.Deserialize(key.Type)
         : key.Nullable ? null : throw new FormatException("A key that is never null came back null.");
}
