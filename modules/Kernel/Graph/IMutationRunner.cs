namespace Platform.Kernel.Graph;

/// <summary>What a mutation came to.</summary>
/// <param name="Result">What the payload shows; null when the request was refused.</param>
/// <param name="Errors">Why it was refused; empty when it was done.</param>
public sealed record MutationOutcome<TResult>(TResult? Result, IReadOnlyList<Reason> Errors) where TResult : class;

/// <summary>Runs a mutation as one unit of work: idempotency, transaction, events, audit, retry.</summary>
public interface IMutationRunner
{
    /// <summary>Runs a use case for a caller whose permission was already checked.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="input">The input as the client sent it.</param>
    /// <param name="permission">The permission whose scope bounds what may be touched.</param>
    /// <param name="ct">Cancels the work; nothing is saved then.</param>
    Task<MutationOutcome<TResult>> Run<TSlice, TInput, TResult>(Caller caller, TInput input, string permission, CancellationToken ct)
        where TSlice : Mutation<TInput, TResult> where TInput : MutationInput where TResult : class;
}

/// <summary>Loads objects of one type by id as a caller sees them. Used by <c>node(id)</c>, repeated mutations and subscriptions.</summary>
public interface INodeSource<T> where T : class
{
    /// <summary>The objects that exist and that the caller may see.</summary>
    Task<IReadOnlyDictionary<long, T>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct);
}
