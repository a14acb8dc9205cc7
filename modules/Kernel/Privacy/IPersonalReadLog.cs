using Platform.Contracts;

namespace Platform.Kernel.Privacy;

/// <summary>That somebody saw personal data in clear.</summary>
/// <param name="Subject">What they were on.</param>
/// <param name="PartyId">Whose they are; null when the document names no known person.</param>
/// <param name="What">The field or use case, such as <c>ContactPoint.value</c>.</param>
/// <param name="AccountId">Who saw them; null for the program.</param>
/// <param name="Purpose">What for, as the reader said; null when not said.</param>
/// <param name="Ip">Network address; null for the program.</param>
/// <param name="CorrelationId">The request.</param>
public sealed record PersonalRead(SubjectRef Subject, long? PartyId, string What, long? AccountId, string? Purpose, string? Ip, string CorrelationId);

/// <summary>Keeps who saw whose data; Administration answers.</summary>
public interface IPersonalReadLog
{
    /// <summary>Stores reads in a transaction of their own, before what was read leaves the program.</summary>
    Task Write(IReadOnlyCollection<PersonalRead> reads, CancellationToken ct);
}
