namespace Platform.Benchmarks.Measuring;

/// <summary>Something that both programs are asked.</summary>
/// <param name="Name">For the table, and for choosing it.</param>
/// <param name="Request">Makes requests; true for the product.</param>
internal sealed record Question(string Name, Func<bool, Func<HttpRequestMessage>> Request);
