namespace Platform.Kernel.Graph;

/// <summary>What every mutation but sign-in takes.</summary>
public abstract record MutationInput
{
    /// <summary>Chosen by the client, 8 to 64 characters; the same key with the same input gives the stored outcome without running again.</summary>
    public required string IdempotencyKey { get; init; }
}

/// <summary>Input of a mutation that changes something that exists.</summary>
public abstract record ChangeInput : MutationInput
{
    /// <summary>Global id of what is changed.</summary>
    public required string Id { get; init; }

    /// <summary>The version the client saw; the change is refused when somebody else changed it since.</summary>
    public required long ExpectedVersion { get; init; }
}

/// <summary>
/// A use case that changes something: one class, one file, one root field whose name is the class name in camel case. Found by scanning.
/// The class decides and tracks its changes in the module's context; the Kernel commits them once, together with events, audit rows and
/// the idempotency record, and runs the whole unit again (with a new instance) on a deadlock. Refuse with <see cref="Errors.Refused"/>.
/// </summary>
/// <typeparam name="TInput">The GraphQL input; its type name is the class name plus <c>Input</c>.</typeparam>
/// <typeparam name="TResult">What the payload shows, an entity with a graph type.</typeparam>
public abstract class Mutation<TInput, TResult> where TInput : MutationInput where TResult : class
{
    /// <summary>The rows that the caller's permission for this mutation reaches; set before <see cref="Run"/>.</summary>
    public RowScope Scope { get; set; } = RowScope.None;

    /// <summary>Does the work. Nothing is saved when it throws.</summary>
    public abstract Task<TResult> Run(TInput input, CancellationToken ct);
}
