using System.Globalization;

namespace Platform.Kernel.Errors;

/// <summary>One reason why a request was refused.</summary>
/// <param name="Code">What is wrong.</param>
/// <param name="Field">Path into the input, such as <c>lines.0.sku</c>; null when no single field is at fault.</param>
/// <param name="Args">Values for the placeholders of the text; also given to clients as they are.</param>
public sealed record Reason(ErrorCode Code, string? Field = null, IReadOnlyDictionary<string, string>? Args = null);

/// <summary>
/// A rule says no. Thrown by domain code, shown to the client as <c>userErrors</c>; nothing of the unit of work is saved.
/// </summary>
public sealed class Refused : Exception
{
    /// <summary>One reason.</summary>
    public Refused(ErrorCode code, string? field = null, params (string Name, object? Value)[] args)
        : this([new Reason(code, field, Arguments(args))]) { }

    /// <summary>Several reasons at once, in the order of the input's fields.</summary>
    public Refused(IReadOnlyList<Reason> reasons) : base(string.Join(", ", reasons.Select(r => r.Code.Code))) => Reasons = reasons;

    /// <summary>Why; at least one.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>Arguments as text, culture-neutral: moments as <c>2026-11-27T10:05:00Z</c>, days as <c>2026-11-27</c>.</summary>
    public static IReadOnlyDictionary<string, string>? Arguments((string Name, object? Value)[] args)
        => args.Length == 0 ? null : args.ToDictionary(a => a.Name, a => a.Value switch
        {
            DateTime moment => moment.ToString(ErrorCode.Moment, CultureInfo.InvariantCulture), DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
            var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        });
}

/// <summary>Collects reasons, so that a client learns everything that is wrong with its input at once.</summary>
public sealed class Reasons
{
    readonly List<Reason> _reasons = [];

    /// <summary>True while nothing is wrong.</summary>
    public bool None => _reasons.Count == 0;

    /// <summary>Adds a reason when the condition holds; says whether it did.</summary>
    public bool AddIf(bool wrong, ErrorCode code, string? field = null, params (string Name, object? Value)[] args)
    {
        if (wrong) _reasons.Add(new Reason(code, field, Refused.Arguments(args)));
        return wrong;
    }

    /// <summary>Throws <see cref="Refused"/> when anything was added.</summary>
    public void ThrowIfAny()
    {
        if (_reasons.Count > 0) throw new Refused(_reasons);
    }
}
