using System.Diagnostics;
using Microsoft.Extensions.Options;
using Platform.Kernel.Errors;
using Platform.Kernel.Printing;
using Platform.Logistics;

namespace Platform.Modules.Tests.Logistics;

/// <summary>Labels as a printer and a scanner see them: rendered at 203 dpi and read back by other people's programs.</summary>
public sealed class LabelTests
{
    [Theory]
    [InlineData("76x130", "SF1234567890123", 215.43, 368.5)]
    [InlineData("100x180", "75312345678901", 283.46, 510.24)]
    [InlineData("76x130", "YT9988776655443", 215.43, 368.5)]
    public async Task A_scanner_reads_the_label_and_nobody_reads_the_phone(string paper, string code, double width, double height)
    {
        var folder = Directory.CreateTempSubdirectory("platform-label-").FullName;
        var pdf = Path.Combine(folder, "label.pdf");
        var label = new LabelText(code, "021-7A", "sf", $"{Masking.Name("王小明")}  {Masking.Phone("13812345678")}", "上海市 浦东新区 " + Masking.Address("世纪大道100号1203室"),
            "陈仓管  " + Masking.Phone("0595-22886688"), "福建省 泉州市 丰泽区 东海街道8号", "短袖T恤×2; 牛仔裤×1", "DD000123  1/1", "99.00 CNY");
        await File.WriteAllBytesAsync(pdf, new LabelDrawing(Font(null)).Draw([label], LabelPaper.Find(paper)));

        await RunAsync("pdftoppm", "-r", "203", "-png", pdf, Path.Combine(folder, "page"));
        Assert.Equal("CODE-128:" + code, (await RunAsync("zbarimg", "-q", Directory.GetFiles(folder, "page*.png").Single())).Trim());
        var text = await RunAsync("pdftotext", pdf, "-");
        Assert.Contains("上海市", text);
        Assert.Contains("短袖", text);
        Assert.Contains("王*明", text);
        Assert.DoesNotContain("13812345678", text);
        Assert.DoesNotContain("小明", text);
        Assert.DoesNotContain("1203", text);
        var size = (await RunAsync("pdfinfo", pdf)).Split('\n').Single(l => l.StartsWith("Page size", StringComparison.Ordinal)).Split(':')[1].Split('x', 'p');
        Assert.Equal(width, double.Parse(size[0]), 0.1);
        Assert.Equal(height, double.Parse(size[1]), 0.1);
        Directory.Delete(folder, true);
    }

    [Fact]
    public void Without_a_font_there_is_a_code_and_no_boxes()
        => Assert.Equal("LABEL_FONT_MISSING", Assert.Throws<Refused>(() => new LabelDrawing(Font("/nowhere.ttc")).Draw([], LabelPaper.All[0])).Reasons[0].Code.Code);

    [Fact]
    public void Other_papers_are_refused_by_name()
        => Assert.Equal("LABEL_PAPER_UNKNOWN", Assert.Throws<Refused>(() => LabelPaper.Find("A4")).Reasons[0].Code.Code);

    static PrintFont Font(string? file) => new(Options.Create(new PrintOptions { Font = file }));

    static async Task<string> RunAsync(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }
}
