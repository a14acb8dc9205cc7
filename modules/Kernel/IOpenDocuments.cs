namespace Platform.Kernel;

/// <summary>Says how much unfinished work a module holds; shown before the module is switched off. A module may register one.</summary>
public interface IOpenDocuments
{
    /// <summary>The module's name.</summary>
    string Module { get; }

    /// <summary>Documents that are not in a final state.</summary>
    Task<long> Count(CancellationToken ct);
}
