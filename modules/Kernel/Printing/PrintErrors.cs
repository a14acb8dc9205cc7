namespace Platform.Kernel.Printing;

/// <summary>What printing refuses.</summary>
public static class PrintErrors
{
    /// <summary>No font with Chinese characters was found.</summary>
    public static readonly ErrorCode FontMissing = new("LABEL_FONT_MISSING",
        "No font with Chinese characters was found; set Labels:Font to a font file.", "未找到中文字体，请在Labels:Font中配置字体文件。");
}
