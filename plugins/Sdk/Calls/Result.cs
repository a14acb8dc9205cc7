namespace Platform.Sdk;

/// <summary>What came of a call, whatever its value type. Only the five records beside it derive from it.</summary>
public abstract record Result
{
    private protected Result() { }

    /// <summary>The error when the call failed; null for every other outcome.</summary>
    public virtual PluginError? Error => null;

    /// <summary>
    /// True when an effect may have taken place although no success came back (<see cref="OutcomeUnknown{T}"/>, or a bug in the plugin).
    /// Then ask the partner with the matching query; never simply try again.
    /// </summary>
    public bool IsUncertain => IsUnknown || Error?.Kind == ErrorKind.Bug;

    private protected virtual bool IsUnknown => false;

    /// <summary>The call succeeded.</summary>
    public static Result<T> Ok<T>(T value) => new Ok<T>(value);

    /// <summary>The call failed for the reason given.</summary>
    public static Result<T> Failed<T>(PluginError error) => new Failed<T>(error);

    /// <summary>The call failed: the short form for an error that is only a kind and a code.</summary>
    public static Result<T> Failed<T>(ErrorKind kind, string code, string? vendorMessage = null) =>
        new Failed<T>(new PluginError { Kind = kind, Code = code, VendorMessage = vendorMessage });
}
