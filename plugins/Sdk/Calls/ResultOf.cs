namespace Platform.Sdk;

/// <summary>
/// What came of a call: <see cref="Ok{T}"/>, <see cref="Pending{T}"/>, <see cref="Failed{T}"/>, <see cref="OutcomeUnknown{T}"/> or <see
/// cref="NeedsConfirmation{T}"/>.
/// </summary>
/// <typeparam name="T">What a success carries.</typeparam>
public abstract record Result<T> : Result
{
    private protected Result() { }

    /// <summary>A value is a success.</summary>
    public static implicit operator Result<T>(T value) => new Ok<T>(value);

    /// <summary>An error is a failure.</summary>
    public static implicit operator Result<T>(PluginError error) => new Failed<T>(error);
}

/// <summary>Done; the partner confirmed it.</summary>
/// <typeparam name="T">What a success carries.</typeparam>
/// <param name="Value">Never null.</param>
public sealed record Ok<T>(T Value) : Result<T>;

/// <summary>Accepted and under way at the partner. The host asks again with the matching query.</summary>
/// <typeparam name="T">What a success would carry.</typeparam>
/// <param name="NextCheck">When asking again makes sense, at the earliest.</param>
public sealed record Pending<T>(DateTimeOffset NextCheck) : Result<T>;

/// <summary>Not done; nothing changed at the partner, unless the kind is <see cref="ErrorKind.Bug"/>.</summary>
/// <typeparam name="T">What a success would carry.</typeparam>
/// <param name="Error">Why; never null.</param>
public sealed record Failed<T>(PluginError Error) : Result<T>
{
    /// <inheritdoc/>
    public override PluginError Error { get; } = Error;
}

/// <summary>The request left and no answer came, or one that says neither yes nor no. The host queries before anything else.</summary>
/// <typeparam name="T">What a success would carry.</typeparam>
/// <param name="Code">Why it is unknown: <c>DEADLINE_PASSED</c>, <c>CONNECTION_LOST</c>, the partner's own.</param>
public sealed record OutcomeUnknown<T>(string Code) : Result<T>
{
    private protected override bool IsUnknown => true;
}

/// <summary>The partner would do it but warns first; nothing happened yet. Repeat the call with the warning's id confirmed.</summary>
/// <typeparam name="T">What a success would carry.</typeparam>
/// <param name="WarningId">Goes back in <see cref="CallContext.ConfirmedWarnings"/>.</param>
/// <param name="Text">The warning for the person who decides, in the call's locale.</param>
public sealed record NeedsConfirmation<T>(string WarningId, string Text) : Result<T>;
