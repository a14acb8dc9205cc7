using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using Platform.AfterSales;
using Platform.Contracts;
using Platform.Contracts.AfterSales;
using Platform.Kernel.Access;
using Platform.Kernel.Printing;
using Snapshooter.Xunit;

namespace Platform.Modules.Tests.AfterSales;

/// <summary>Slips as a printer and a scanner see them.</summary>
public sealed class SlipTests
{
    static readonly Slip Sample = new("派工单", "WO261122000017",
        [new("服务项目", "漏水维修（LEAK）"), new("工作类型", "维修"), new("优先级", "紧急"), new("上门次数", "第2次"), new("预约上门", "2026-11-23 09:00 至 2026-11-23 11:00", true), new("联系人", "王小明"), new("联系电话", "13812345678"), new("地址", "上海市浦东新区世纪大道100号翠湖花园3栋1201室（请提前半小时电话联系，车辆从北门进入并登记）", true)],
        [new("服务内容", ["厨房水管漏水，楼下已渗水"]), new("遗留工作", ["更换角阀"]), new("处理记录", [], 4)], ["技师签名", "客户签名", "日期"], "打印时间 2026-11-22 18:00");

    /// <summary>A matter that came up in a visit and goes to the quality department.</summary>
    static Slip IssueSample
    {
        get
        {
            var at = new DateTime(2026, 11, 22, 2, 30, 0, DateTimeKind.Utc);
            var it = Case.Open(new NewCase
            {
                Number = "CS261122000009", Org = new OrgPath(1), Kind = CaseKind.Issue, Channel = ServiceChannel.Visit, Title = "同批次减震器漏油", Description = "经销商反映三台新车减震器漏油，要求质量部书面答复。",
                Standing = new Standing(1, 2, null, CasePriority.High), OpenedAt = at, Entry = new CaseEntry { Channel = ServiceChannel.Visit, At = at },
            });
            return IssueSlip.Of(it, null, "质量部", "深圳华强摩托", "0755-83001234", "广东省深圳市福田区华强北路1001号", at.AddHours(7));
        }
    }

    public static TheoryData<string, string, double, double> Papers => new() { { "", "A5", 419.53, 595.28 }, { "", "A4", 595.28, 841.89 }, { "Issue", "A5", 419.53, 595.28 }, { "Issue", "A4", 595.28, 841.89 } };

    [Theory, MemberData(nameof(Papers))]
    public async Task A_slip_reads_as_it_was_written_and_its_number_scans(string kind, string paper, double width, double height)
    {
        var sample = kind == "Issue" ? IssueSample : Sample;
        var folder = Directory.CreateTempSubdirectory("platform-slip-").FullName;
        var pdf = Path.Combine(folder, "slip.pdf");
        await File.WriteAllBytesAsync(pdf, new SlipDrawing(new PrintFont(Options.Create(new PrintOptions()))).Draw(sample, SlipPaper.Find(paper)));
        (await RunAsync("pdftotext", "-raw", pdf, "-")).MatchSnapshot("SlipTests." + kind + paper);
        await RunAsync("pdftoppm", "-r", "203", "-png", pdf, Path.Combine(folder, "page"));
        Assert.Equal("CODE-128:" + sample.Number, (await RunAsync("zbarimg", "-q", Directory.GetFiles(folder, "page*.png").Single())).Trim());
        var size = (await RunAsync("pdfinfo", pdf)).Split('\n').Single(l => l.StartsWith("Page size", StringComparison.Ordinal)).Split(':')[1].Split('x', 'p');
        Assert.Equal(width, double.Parse(size[0]), 0.1);
        Assert.Equal(height, double.Parse(size[1]), 0.1);
        Directory.Delete(folder, true);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_slip_comes_to_those_who_may_print_it(Provider provider)
    {
        await using var world = await WorkWorld.StartAsync(provider);
        var order = await world.LeakAsync();
        var url = (await world.OrderAsync(order, fields: "slipUrl")).GetProperty("slipUrl").GetString()!;
        Assert.Equal(HttpStatusCode.Unauthorized, (await world.App.Http.GetAsync(url)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await GetAsync(world, url, world.Fast.Token)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await GetAsync(world, url + "?paper=A0", world.Desk1)).StatusCode);
        using var got = await GetAsync(world, url + "?paper=A4", world.Desk1);
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, await got.Content.ReadAsByteArrayAsync());
        var text = await RunAsync("pdftotext", "-raw", file, "-");
        Assert.Contains("漏水维修", text);
        Assert.Contains("王小明", text);
        Assert.Contains("试水10分钟", text);
        File.Delete(file);
    }

    static async Task<HttpResponseMessage> GetAsync(WorkWorld world, string url, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await world.App.Http.SendAsync(request);
    }

    static async Task<string> RunAsync(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.Normalize(System.Text.NormalizationForm.FormKC); // the font maps some characters to radicals of the same look
    }
}
