namespace Platform.Kernel.Graph;

/// <summary>
/// Runs one mutation: a new instance of the slice, its scope, one transaction with events, audit and the idempotency record, again on a
/// deadlock. A <see cref="Refused"/> comes back as reasons; any other exception passes through as a fault.
/// </summary>
public interface IMutationRunner
{
    /// <summary>Runs a slice for the caller of the current scope.</summary>
    /// <param name="input">What the client sent.</param>
    /// <param name="permission">The mutation's declared permission, already held by the caller; null for an open one.</param>
    /// <param name="ct">Cancelled when the client is gone or the request is out of time; nothing is saved then.</param>
    Task<MutationOutcome<TResult>> Run<TSlice, TInput, TResult>(TInput input, string? permission, CancellationToken ct)
        where TSlice : Mutation<TInput, TResult> where TInput : MutationInput where TResult : class;
}

/// <summary>What a mutation left behind: a result, or why there is none.</summary>
public abstract record MutationOutcome
{
    private protected MutationOutcome(object? result, IReadOnlyList<Reason> errors) => (Value, Errors) = (result, errors);

    internal object? Value { get; }

    /// <summary>Why it was refused; empty when it was done.</summary>
    public IReadOnlyList<Reason> Errors { get; }
}

/// <summary>What a mutation left behind: a result, or why there is none.</summary>
public sealed record MutationOutcome<TResult> : MutationOutcome where TResult : class
{
    /// <summary>One of the two is empty.</summary>
    public MutationOutcome(TResult? result, IReadOnlyList<Reason> errors) : base(result, errors) => Result = result;

    /// <summary>What was created or changed; null when refused.</summary>
    public TResult? Result { get; }
}
