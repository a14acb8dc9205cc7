namespace Platform.Kernel.Access;

/// <summary>Holds the caller of the current request, message or job; scoped.</summary>
public sealed class CurrentCaller
{
    /// <summary>Who acts; anonymous until somebody is known.</summary>
    public Caller Caller { get; set; } = Caller.Anonymous;
}
