using System.ComponentModel.DataAnnotations.Schema;

namespace Platform.AfterSales;

/// <summary>A policy as it was said once.</summary>
internal sealed class SlaPolicyVersion : Entity
{
    SlaPolicyVersion() { }

    public SlaPolicyVersion(int number, string text, DateTime? at) => (Number, Text, From) = (number, text, at);

    /// <summary>The policy.</summary>
    public long PolicyId { get; private set; }

    /// <summary>1 for the first, 2 for the next, …</summary>
    public int Number { get; private set; }

    /// <summary>Since when clocks start under it, UTC; null for what the program itself brought.</summary>
    public DateTime? From { get; private set; }

    /// <summary>The terms, as JSON.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The terms.</summary>
    [NotMapped]
    public SlaPolicyTerms Terms => field ??= SlaPolicyTerms.Of(Text);
}
