using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>An answer to the customer, or a note among staff.</summary>
internal sealed class CaseMessage : Entity
{
    /// <summary>The case.</summary>
    public long CaseId { get; internal set; }

    /// <summary>Who reads it.</summary>
    public MessageVisibility Visibility { get; init; }

    /// <summary>The words, sealed.</summary>
    [Protected, Encrypted]
    public string TextSealed { get; init; } = "";

    /// <summary>Account that wrote it; null when the program did.</summary>
    public long? AuthorId { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; init; }
}
