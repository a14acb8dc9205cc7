using System.Globalization;
using System.Text.Json;
using System.Xml;
using GraphQL.Types;

namespace Platform.Kernel.Graph;

/// <summary>CLR type → scalar. The instances hold no state of a schema and are shared by all.</summary>
internal static class GraphScalars
{
    static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static readonly ScalarGraphType Id = new IdGraphType(), Text = new StringGraphType(), Int = new IntGraphType(), Boolean = new BooleanGraphType();

    static readonly Dictionary<Type, ScalarGraphType> Known = new()
    {
        [typeof(string)] = Text,
        [typeof(bool)] = Boolean,
        [typeof(int)] = Int,
        [typeof(short)] = Int,
        [typeof(byte)] = Int,
        [typeof(long)] = new LongGraphType { Description = "A whole number of up to 64 bits, as a JSON number." },
        [typeof(double)] = new FloatGraphType(),
        [typeof(float)] = new FloatGraphType(),
        [typeof(decimal)] = new TextScalar<decimal>("Decimal", "An exact decimal number as a string, such as \"12.50\".",
            t => decimal.TryParse(t, NumberStyles.Float, Invariant, out var d) ? d : null, d => d.ToString(Invariant), numbers: true),
        [typeof(DateTime)] = new TextScalar<DateTime>("DateTime", "A moment in ISO 8601; always answered in UTC with Z.", Moment, Iso),
        [typeof(DateTimeOffset)] = new TextScalar<DateTimeOffset>("DateTime", "A moment in ISO 8601; always answered in UTC with Z.",
            t => Moment(t) is { } m ? new DateTimeOffset(m) : null, m => Iso(m.UtcDateTime)),
        [typeof(DateOnly)] = new TextScalar<DateOnly>("Date", "A calendar day, yyyy-MM-dd.",
            t => DateOnly.TryParseExact(t, "yyyy-MM-dd", Invariant, DateTimeStyles.None, out var d) ? d : null, d => d.ToString("yyyy-MM-dd", Invariant)),
        [typeof(TimeOnly)] = new TextScalar<TimeOnly>("LocalTime", "A time of day, HH:mm:ss.",
            t => TimeOnly.TryParseExact(t, ["HH:mm", "HH:mm:ss"], Invariant, DateTimeStyles.None, out var d) ? d : null, d => d.ToString("HH:mm:ss", Invariant)),
        [typeof(TimeSpan)] = new TextScalar<TimeSpan>("TimeSpan", "A length of time in ISO 8601, such as PT90M.", t => XmlConvert.ToTimeSpan(t), XmlConvert.ToString),
        [typeof(Guid)] = new TextScalar<Guid>("UUID", "A UUID as 8-4-4-4-12 hexadecimal digits.",
            t => Guid.TryParseExact(t, "D", out var g) ? g : null, g => g.ToString("D")),
        [typeof(JsonElement)] = new JsonScalar(),
    };

    public static ScalarGraphType? Find(Type type) => Known.GetValueOrDefault(type);

    /// <summary>The name that HotChocolate gives to the operators of a scalar: <c>StringOperationFilterInput</c>.</summary>
    public static string Operations(string scalar) => (scalar == "ID" ? "Id" : scalar == "UUID" ? "Uuid" : scalar) + "OperationFilterInput";

    static string Iso(DateTime moment)
        => DateTime.SpecifyKind(moment.Kind == DateTimeKind.Local ? moment.ToUniversalTime() : moment, DateTimeKind.Utc).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", Invariant);

    static DateTime? Moment(string text)
        => DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"], Invariant, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment.UtcDateTime : null;
}
