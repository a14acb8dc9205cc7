using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.AfterSales;

/// <summary>Everything that happened to a clock, as it is stored: one text beside the clock, because it is only ever read whole.</summary>
internal sealed record SlaHistory
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public IReadOnlyList<SlaAssignment> Rules { get; init; } = [];

    public IReadOnlyList<SlaInterval> Intervals { get; init; } = [];

    /// <summary>Ends, oldest first.</summary>
    public IReadOnlyList<SlaVerdict> Ends { get; init; } = [];

    /// <summary>Levels of the ladder that were raised, with when.</summary>
    public IReadOnlyList<SlaRaised> Raised { get; init; } = [];

    public string Text() => JsonSerializer.Serialize(this, Json);

    public static SlaHistory Of(string text) => JsonSerializer.Deserialize<SlaHistory>(text, Json)!;
}

/// <summary>A level of the ladder that was raised.</summary>
/// <param name="Level">From 1.</param>
/// <param name="At">When, UTC.</param>
internal sealed record SlaRaised(int Level, DateTime At);
