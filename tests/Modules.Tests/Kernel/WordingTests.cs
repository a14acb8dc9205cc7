using Platform.Kernel.Errors;
using Platform.Kernel.Privacy;

namespace Platform.Modules.Tests.Kernel;

/// <summary>How people, moments and days are written where people read them.</summary>
public sealed class WordingTests
{
    [Theory]
    [InlineData("+8613812345678", "138****5678")]
    [InlineData("138 1234-5678", "138****5678")]
    [InlineData("0595-22000000", "****0000")]
    [InlineData("+44 7911 123456", "****3456")]
    [InlineData("110", "****")]
    [InlineData(null, null)]
    public void A_phone_is_masked_in_one_way(string? phone, string? masked) => Assert.Equal(masked, Masked.Phone(phone));

    [Theory]
    [InlineData("王小明", "王**"), InlineData("𠮷野家", "𠮷**"), InlineData("", ""), InlineData(null, null)]
    public void A_name_is_masked_by_its_first_letter(string? name, string? masked) => Assert.Equal(masked, Masked.Name(name));

    [Fact]
    public void A_refusal_tells_people_the_clock_of_business_and_programs_the_moment_itself()
    {
        var code = new ErrorCode("T", "Open until {until}, from {from}.", "{from}起，{until}止。");
        var args = Assert.Single(new Refused(code, null, ("until", new DateTime(2026, 11, 27, 16, 30, 0, DateTimeKind.Utc)), ("from", new DateOnly(2026, 11, 1))).Reasons).Args!;
        Assert.Equal(("2026-11-27T16:30:00Z", "2026-11-01"), (args["until"], args["from"]));
        Assert.Equal("2026-11-01起，2026-11-28 00:30止。", code.Text("zh-CN", args));
        Assert.Equal("Open until 2026-11-28 00:30, from 2026-11-01.", code.Text("en", args));
    }
}
