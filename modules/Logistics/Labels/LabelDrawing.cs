using Platform.Kernel.Printing;
using SkiaSharp;

namespace Platform.Logistics;

/// <summary>
/// Draws waybill labels as PDF, one page per package: the zones of GB/T 41833 (code, destination, receiver, sender, contents, sign-off).
/// Millimetres outside, points inside.
/// </summary>
internal sealed class LabelDrawing(PrintFont font)
{
    const float Point = 72f / 25.4f, Margin = 3f, Module = 0.25f, Quiet = 10 * Module;

    public byte[] Draw(IReadOnlyList<LabelText> labels, LabelPaper paper)
    {
        var face = font.Face;
        using var file = new MemoryStream();
        using (var document = SKDocument.CreatePdf(file))
        {
            foreach (var label in labels)
            {
                var canvas = document.BeginPage(paper.Width * Point, paper.Height * Point);
                canvas.Scale(Point);
                Page(canvas, label, paper, face);
                document.EndPage();
            }
            document.Close();
        }
        return PaperSize.Exact(file.ToArray(), paper.Width * Point, paper.Height * Point);
    }

    static void Page(SKCanvas canvas, LabelText label, LabelPaper paper, SKTypeface face)
    {
        var size = paper.Width / 76f;
        using var line = new SKPaint { Color = SKColors.Black, StrokeWidth = 0.3f, IsStroke = true };
        foreach (var edge in paper.Zones) canvas.DrawLine(Margin, edge, paper.Width - Margin, edge, line);
        canvas.DrawRect(Margin / 2, Margin / 2, paper.Width - Margin, paper.Height - Margin, line);
        var (code, sort, receiver, sender, contents) = (paper.Zones[0], paper.Zones[1], paper.Zones[2], paper.Zones[3], paper.Zones[4]);

        Text(label.Courier, Margin, 7 * size, 3.4f * size, 1);
        Bars(canvas, label.Code, paper.Width, 9 * size, code - 8 * size);
        Text(label.Code, paper.Width / 2f, code - 3 * size, 4 * size, 1, SKTextAlign.Center);
        Text(label.Sort.Length > 0 ? label.Sort : "-", paper.Width / 2f, code + (sort - code) * 0.72f, 8 * size, 1, SKTextAlign.Center);
        Zone("收", sort, label.Receiver, label.ReceiverPlace, 4.4f, 3);
        Zone("寄", receiver, label.Sender, label.SenderPlace, 3f, 2);
        Text("内件: " + label.Contents, Margin, sender + 5 * size, 2.8f * size, label.Collect is null ? 3 : 2);
        if (label.Collect is { } collect) Text("代收货款: " + collect, Margin, contents - 2 * size, 3.6f * size, 1);
        Text(label.Reference, Margin, contents + 5 * size, 2.8f * size, 1);
        Text("签收人:                    时间:", Margin, paper.Height - Margin - 2 * size, 3 * size, 1);

        void Zone(string mark, float top, string who, string where, float height, int lines)
        {
            Text(mark, Margin, top + 7 * size, 5 * size, 1);
            Text(who, Margin + 7 * size, top + 6.5f * size, height * size, 1);
            Text(where, Margin + 7 * size, top + (8 + height) * size, (height - 0.8f) * size, lines);
        }

        // Wraps by characters, as Chinese is set; what does not fit in the lines is cut.
        void Text(string text, float x, float y, float height, int lines, SKTextAlign align = SKTextAlign.Left)
        {
            using var type = new SKFont(face, height);
            using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = true };
            var room = align == SKTextAlign.Center ? paper.Width - 2 * Margin : paper.Width - Margin - x;
            for (var i = 0; i < lines && text.Length > 0; i++)
            {
                var fits = text.Length;
                while (fits > 1 && type.MeasureText(text[..fits]) > room) fits -= char.IsLowSurrogate(text[fits - 1]) ? 2 : 1;
                canvas.DrawText(text[..fits], x, y + i * height * 1.25f, align, type, ink);
                text = text[fits..];
            }
        }
    }

    // Bars keep whole modules of at least a quarter millimetre: two dots of a 203 dpi printer.
    static void Bars(SKCanvas canvas, string code, float width, float top, float bottom)
    {
        var modules = Code128.Modules(code);
        var room = width - 2 * Quiet;
        var module = Math.Min(0.5f, room / modules.Count);
        if (module < Module) throw new Refused(CommonErrors.TooLong, "waybillNumber", ("max", code.Length * (int)(room / Module) / modules.Count));
        module = (float)Math.Floor(module / 0.125f) * 0.125f; // whole dots of 203 dpi
        var at = (width - module * modules.Count) / 2;
        using var ink = new SKPaint { Color = SKColors.Black };
        foreach (var bar in modules)
        {
            if (bar) canvas.DrawRect(at, top, module, bottom - top, ink);
            at += module;
        }
    }
}
