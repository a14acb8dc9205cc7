namespace Platform.Kernel.Printing;

/// <summary>Settings of printing, section <c>Labels</c>.</summary>
public sealed class PrintOptions
{
    /// <summary>Font file with Chinese characters (ttf, otf or ttc); null looks in the usual places.</summary>
    public string? Font { get; set; }
}
