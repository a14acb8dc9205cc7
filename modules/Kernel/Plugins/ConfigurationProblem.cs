namespace Platform.Kernel.Plugins;

/// <summary>One thing that is wrong with a connection's configuration. Never holds the value.</summary>
/// <param name="Path">Where, by dots: <c>address.city</c>, <c>coverage.0</c>; empty for the whole.</param>
/// <param name="Kind">What, in the words of JSON Schema: <c>PropertyRequired</c>, <c>StringTooShort</c>.</param>
/// <param name="Limit">What the schema allows: the smallest number, the pattern, the values; null when there is no such thing.</param>
public sealed record ConfigurationProblem(string Path, string Kind, string? Limit = null)
{
    /// <summary>For logs.</summary>
    public override string ToString() => $"{(Path.Length == 0 ? "#" : Path)}: {Kind}";
}
