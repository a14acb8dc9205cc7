using Platform.Kernel.Printing;
using SkiaSharp;

namespace Platform.AfterSales;

/// <summary>Draws slips as PDF, on as many pages as they take. Millimetres outside, points inside.</summary>
internal sealed class SlipDrawing(PrintFont font)
{
    const float Point = 72f / 25.4f;

    public byte[] Draw(Slip slip, SlipPaper paper)
    {
        using var file = new MemoryStream();
        using (var document = SKDocument.CreatePdf(file))
        {
            using var page = new SlipPage(document, paper, font.Face, slip);
            foreach (var (left, right) in Pairs(slip.Fields)) page.Fields(left, right);
            foreach (var block in slip.Blocks) page.Block(block);
            page.Signatures(slip.Signatures);
            page.End();
            document.Close();
        }
        return PaperSize.Exact(file.ToArray(), paper.Width * Point, paper.Height * Point);
    }

    static IEnumerable<(SlipField, SlipField?)> Pairs(IReadOnlyList<SlipField> fields)
    {
        for (var i = 0; i < fields.Count; i++)
            if (!fields[i].Wide && i + 1 < fields.Count && !fields[i + 1].Wide) yield return (fields[i], fields[++i]);
            else yield return (fields[i], null);
    }
}
