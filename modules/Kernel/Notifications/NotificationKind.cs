using Platform.Contracts;
using Platform.Contracts.Administration;
using Platform.Contracts.Customers;

namespace Platform.Kernel.Notifications;

/// <summary>
/// One occasion on which people are told something, with its texts in both languages. Declared as a public static readonly field of a module and found by
/// scanning; an administrator may replace the texts, never the placeholders.
/// </summary>
/// <param name="Code">Unique in the program, SCREAMING_SNAKE_CASE.</param>
/// <param name="Zh">Chinese subject and body; <c>{name}</c> is a placeholder.</param>
/// <param name="En">English subject and body, with the same placeholders; one whose word differs by language ends in <c>Zh</c> there and in <c>En</c> here.</param>
public sealed record NotificationKind(string Code, NotificationText Zh, NotificationText En)
{
    /// <summary>What customers are turned to about with it: their consents and quiet hours hold for it. Staff are told whatever it is.</summary>
    public ContactTopic Topic { get; init; } = ContactTopic.Service;

    /// <summary>The event that has it sent. Record it on the aggregate that it is about.</summary>
    public NotificationRequested To(SubjectRef subject, IReadOnlyList<Recipient> to, bool urgent, params (string Name, string Value)[] arguments)
        => new(Code, to, subject, arguments.ToDictionary(a => a.Name, a => a.Value), urgent);
}

/// <summary>A text with placeholders.</summary>
/// <param name="Subject">One line, at most 120 characters.</param>
/// <param name="Body">Plain text, at most 2,000 characters.</param>
public sealed record NotificationText(string Subject, string Body);
