using Microsoft.Extensions.Options;
using SkiaSharp;

namespace Platform.Kernel.Printing;

/// <summary>The font of labels and slips: a file, because the drawing library brings none and asks no font service of the system.</summary>
public sealed class PrintFont(IOptions<PrintOptions> options)
{
    static readonly string[] Usual =
    [
        "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc", "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
        "/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc", "/usr/share/fonts/truetype/noto/NotoSansCJK-Regular.ttc", "/usr/share/fonts/opentype/noto/NotoSansCJKsc-Regular.otf",
        "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc", "C:\\Windows\\Fonts\\msyh.ttc", "/System/Library/Fonts/PingFang.ttc",
    ];

    readonly Lock _lock = new();
    SKTypeface? _face;

    /// <summary>The face, read once.</summary>
    /// <exception cref="Refused">LABEL_FONT_MISSING: no file, or one without Chinese.</exception>
    public SKTypeface Face
    {
        get
        {
            lock (_lock) return _face ??= Load();
        }
    }

    SKTypeface Load()
    {
        var files = options.Value.Font is { Length: > 0 } given ? [given] : Usual;
        foreach (var file in files.Where(File.Exists))
            if (SKTypeface.FromFile(file) is { } face && Knows(face, '收')) return face;
        throw new Refused(PrintErrors.FontMissing);
    }

    static bool Knows(SKTypeface face, int character)
    {
        using var font = new SKFont(face);
        return font.ContainsGlyph(character);
    }
}
