using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Platform.Kernel.Printing;

/// <summary>
/// Gives the pages of a PDF their exact size. The drawing library writes whole points only, which makes a label up to a third of a
/// millimetre too small for its paper.
/// </summary>
public static partial class PaperSize
{
    /// <summary>Replaces the page boxes and moves the cross-reference table along.</summary>
    /// <param name="pdf">A file with one classic cross-reference table, as the drawing library writes it.</param>
    /// <param name="width">Points.</param>
    /// <param name="height">Points.</param>
    public static byte[] Exact(byte[] pdf, float width, float height)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var box = string.Create(CultureInfo.InvariantCulture, $"/MediaBox [0 0 {width:0.###} {height:0.###}]");
        var shifts = Box().Matches(text).Select(m => (At: m.Index, By: box.Length - m.Length)).ToList();
        text = Box().Replace(text, box);
        var table = Table().Matches(text).Last();
        var moved = Entry().Replace(table.Value, m => $"{New(m.Groups[1].Value):D10}{m.Groups[2].Value}");
        moved = Start().Replace(moved, m => "startxref" + m.Groups[1].Value + New(m.Groups[2].Value).ToString(CultureInfo.InvariantCulture));
        return Encoding.Latin1.GetBytes(text[..table.Index] + moved);

        long New(string offset)
        {
            var old = long.Parse(offset, CultureInfo.InvariantCulture);
            return old + shifts.Where(s => s.At < old).Sum(s => s.By);
        }
    }

    [GeneratedRegex(@"/MediaBox \[0 0 [0-9.]+ [0-9.]+\]")]
    private static partial Regex Box();

    [GeneratedRegex(@"(?<=\n)xref\n[\s\S]*$")]
    private static partial Regex Table();

    [GeneratedRegex(@"(?<=\n)(\d{10})( \d{5} n)")]
    private static partial Regex Entry();

    [GeneratedRegex(@"startxref(\s+)(\d+)")]
    private static partial Regex Start();
}
