namespace Platform.Kernel.Access;

/// <summary>Who acts in this scope (request, message, job). Scoped; whoever opens the scope sets it, everybody else reads it.</summary>
public sealed class CurrentCaller
{
    /// <summary>Anonymous until somebody signs in.</summary>
    public Caller Caller { get; set; } = Caller.Anonymous;
}
