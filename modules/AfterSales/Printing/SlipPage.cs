using Platform.Kernel.Printing;
using SkiaSharp;

namespace Platform.AfterSales;

/// <summary>Where on the paper the next thing goes; begins another page when there is no room.</summary>
internal sealed class SlipPage : IDisposable
{
    const float Point = 72f / 25.4f, Margin = 10f, Module = 0.25f;

    readonly SKDocument _document;
    readonly SlipPaper _paper;
    readonly Slip _slip;
    readonly SKFont _text, _title, _small;
    readonly SKPaint _ink = new() { Color = SKColors.Black, IsAntialias = true }, _line = new() { Color = SKColors.Black, StrokeWidth = 0.2f, IsStroke = true };
    SKCanvas _canvas = null!;
    float _y;
    int _number;

    public SlipPage(SKDocument document, SlipPaper paper, SKTypeface face, Slip slip)
    {
        (_document, _paper, _slip) = (document, paper, slip);
        (_text, _title, _small) = (new SKFont(face, paper.Text), new SKFont(face, paper.Text * 1.9f), new SKFont(face, paper.Text * 0.75f));
        Begin();
    }

    float Row => _paper.Text * 1.6f;

    float Inner => _paper.Width - 2 * Margin;

    /// <summary>One or two labelled values on a line.</summary>
    public void Fields(SlipField left, SlipField? right)
    {
        var half = right is null ? Inner : Inner / 2;
        var (a, b) = (Wrap(left.Label + "：" + (left.Value ?? "-"), half - 2), right is null ? [] : Wrap(right.Label + "：" + (right.Value ?? "-"), half - 2));
        for (var i = 0; i < Math.Max(a.Count, b.Count); i++)
        {
            Room(Row);
            if (i < a.Count) Text(a[i], Margin, _y + _paper.Text, _text);
            if (i < b.Count) Text(b[i], Margin + half, _y + _paper.Text, _text);
            _y += Row;
        }
    }

    /// <summary>A heading with its text and room for writing.</summary>
    public void Block(SlipBlock block)
    {
        Room(Row * 2);
        _y += Row * 0.3f;
        _canvas.DrawLine(Margin, _y, _paper.Width - Margin, _y, _line);
        _y += Row * 0.2f;
        Text("【" + block.Title + "】", Margin, _y + _paper.Text, _text);
        _y += Row;
        foreach (var line in block.Lines.SelectMany(l => Wrap(l, Inner)))
        {
            Room(Row);
            Text(line, Margin, _y + _paper.Text, _text);
            _y += Row;
        }
        for (var i = 0; i < block.Empty; i++)
        {
            Room(Row * 1.3f);
            _y += Row * 1.3f;
            _canvas.DrawLine(Margin, _y, _paper.Width - Margin, _y, _line);
        }
    }

    /// <summary>Who signs, beside one another.</summary>
    public void Signatures(IReadOnlyList<string> who)
    {
        if (who.Count == 0) return;
        Room(Row * 3);
        _y += Row * 1.5f;
        for (var i = 0; i < who.Count; i++) Text(who[i] + "：____________", Margin + i * Inner / who.Count, _y + _paper.Text, _text);
        _y += Row * 1.5f;
    }

    /// <summary>Ends the last page.</summary>
    public void End()
    {
        Text(_slip.Footer, Margin, _paper.Height - Margin / 2, _small);
        Text($"{_slip.Number}  第{_number}页", _paper.Width - Margin, _paper.Height - Margin / 2, _small, SKTextAlign.Right);
        _document.EndPage();
    }

    public void Dispose()
    {
        foreach (var owned in new IDisposable[] { _text, _title, _small, _ink, _line }) owned.Dispose();
    }

    void Begin()
    {
        _canvas = _document.BeginPage(_paper.Width * Point, _paper.Height * Point);
        _canvas.Scale(Point);
        _number++;
        Text(_slip.Title, Margin, Margin + _paper.Text * 1.9f, _title);
        Bars();
        _y = Margin + _paper.Text * 1.9f + Row * 1.4f;
        _canvas.DrawLine(Margin, _y, _paper.Width - Margin, _y, _line);
        _y += Row * 0.3f;
    }

    // Bars keep whole dots of a 203 dpi printer, at least a quarter millimetre each.
    void Bars()
    {
        var modules = Code128.Modules(_slip.Number);
        var (at, height) = (_paper.Width - Margin - modules.Count * Module, _paper.Text * 2.6f);
        Text(_slip.Number, at, Margin + height + _paper.Text, _small);
        foreach (var bar in modules)
        {
            if (bar) _canvas.DrawRect(at, Margin, Module, height, _ink);
            at += Module;
        }
    }

    void Room(float height)
    {
        if (_y + height <= _paper.Height - Margin - Row) return;
        End();
        Begin();
    }

    void Text(string text, float x, float y, SKFont font, SKTextAlign align = SKTextAlign.Left) => _canvas.DrawText(text, x, y, align, font, _ink);

    // By characters, as Chinese is set; a line break in the text is kept.
    List<string> Wrap(string text, float room)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var rest = paragraph;
            do
            {
                var fits = rest.Length;
                while (fits > 1 && _text.MeasureText(rest[..fits]) > room) fits -= char.IsLowSurrogate(rest[fits - 1]) ? 2 : 1;
                lines.Add(rest[..fits]);
                rest = rest[fits..];
            }
            while (rest.Length > 0);
        }
        return lines;
    }
}
