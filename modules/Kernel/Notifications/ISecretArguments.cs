using Platform.Contracts;

namespace Platform.Kernel.Notifications;

/// <summary>
/// Placeholders of one notification kind whose values must not be stored: events and their arguments are kept in the clear for good. Whoever renders
/// a message asks for them at that moment, puts them into the text that goes out, and keeps neither them nor the rendered text. Registered scoped by the
/// module that declares the kind.
/// </summary>
public interface ISecretArguments
{
    /// <summary>Code of the kind.</summary>
    string Kind { get; }

    /// <summary>Placeholder → value, of this document; empty when it needs none any more, and then nothing is to be sent.</summary>
    Task<IReadOnlyDictionary<string, string>> For(SubjectRef subject, CancellationToken ct);
}
