namespace Platform.Benchmarks.Measuring;

/// <summary>One of the two programs that are compared.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Address">Where it listens.</param>
/// <param name="ProcessId">Whose processor time counts.</param>
internal sealed record Side(string Name, string Address, int ProcessId);
