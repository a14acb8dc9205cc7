using Platform.Administration.Notifications;

namespace Platform.Modules.Tests.Administration;

public sealed class QuietHoursTests
{
    [Theory]
    [InlineData("21:00", "08:00", "2026-11-22T12:59:00Z", "2026-11-22T12:59:00Z")] // 20:59 in Shanghai
    [InlineData("21:00", "08:00", "2026-11-22T13:00:00Z", "2026-11-23T00:00:00Z")]
    [InlineData("21:00", "08:00", "2026-11-22T20:00:00Z", "2026-11-23T00:00:00Z")] // 04:00 the next morning
    [InlineData("21:00", "08:00", "2026-11-23T00:00:00Z", "2026-11-23T00:00:00Z")]
    [InlineData("12:00", "14:00", "2026-11-22T05:30:00Z", "2026-11-22T06:00:00Z")]
    public void What_can_wait_goes_out_at_their_end(string from, string to, string now, string expected)
        => Assert.Equal(At(expected), QuietHours.Of(from, to, "Asia/Shanghai")!.NotBefore(At(now)));

    [Fact]
    public void A_morning_that_the_clocks_skip_is_no_trap()
        => Assert.Equal(At("2026-03-29T01:30:00Z"), QuietHours.Of("22:00", "02:30", "Europe/Berlin")!.NotBefore(At("2026-03-28T23:00:00Z")));

    [Theory]
    [InlineData(null, "08:00", "Asia/Shanghai")]
    [InlineData("21:00", "21:00", "Asia/Shanghai")]
    [InlineData("25:00", "08:00", "Asia/Shanghai")]
    [InlineData("21:00", "08:00", "Mars/Olympus")]
    public void Half_a_wish_is_none(string? from, string to, string zone) => Assert.Null(QuietHours.Of(from, to, zone));

    static DateTime At(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);
}
