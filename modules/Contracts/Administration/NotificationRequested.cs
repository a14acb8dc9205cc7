namespace Platform.Contracts.Administration;

/// <summary>
/// Somebody is to be told something. Any aggregate may record it; Administration renders the kind's template in each recipient's language and sends
/// exactly one message per event, recipient and channel.
/// </summary>
/// <param name="Kind">Code of the notification kind, declared by the module that records it.</param>
/// <param name="To">Whom; a team stands for its present members. Doubles are told once.</param>
/// <param name="Subject">The document it is about; a click on the message opens it.</param>
/// <param name="Arguments">What the template's placeholders stand for. Never personal data: events are kept in the clear.</param>
/// <param name="Urgent">True when it must not wait for the end of quiet hours.</param>
public sealed record NotificationRequested(string Kind, IReadOnlyList<Recipient> To, SubjectRef Subject, IReadOnlyDictionary<string, string> Arguments, bool Urgent = false) : IEvent;

/// <summary>Whom to tell: exactly one of the three is set.</summary>
/// <param name="AccountId">A person with an account.</param>
/// <param name="TeamId">All members of a team.</param>
/// <param name="PartyId">A customer, dealer or provider.</param>
public sealed record Recipient(long? AccountId = null, long? TeamId = null, long? PartyId = null);
