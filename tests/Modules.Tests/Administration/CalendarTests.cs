using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Access;
using Platform.Kernel.Graph;

namespace Platform.Modules.Tests.Administration;

public sealed class CalendarTests
{
    const string Fields = "calendar { id code name timeZone version week { weekday intervals } dates { date kind like intervals name } }";

    static object Day(string weekday, params string[] intervals) => new { weekday, intervals };

    static object Hotline(long? version = null) => new
    {
        code = "HOTLINE", name = "客服热线", timeZone = "Asia/Shanghai", expectedVersion = version,
        week = new[] { Day("SATURDAY", "13:00-24:00", "08:00-12:00"), Day("MONDAY", "00:00-24:00") },
        dates = new object[]
        {
            new { date = "2027-02-06", kind = "HOLIDAY", name = "春节" }, new { date = "2027-01-03", kind = "MAKE_UP", like = "MONDAY" },
            new { date = "2026-12-31", kind = "EXCEPTION", intervals = new[] { "09:00-12:00" } },
        },
    };

    static ICalendars Calendars(TestApp app) => app.Services.GetRequiredService<ICalendars>();

    static DateTime Shanghai(int year, int month, int day, int hour) => new DateTime(year, month, day, hour, 0, 0, DateTimeKind.Utc).AddHours(-8);

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_new_deployment_works_by_the_standard_calendar_with_chinas_days_of_2026(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        var standard = (await org.App.DataAsync("{ calendar(code: \"STANDARD\") { name timeZone week { weekday intervals } dates { date kind like name } } }")).GetProperty("calendar");
        Assert.Equal(("Asia/Shanghai", 5), (standard.GetProperty("timeZone").GetString(), standard.GetProperty("week").GetArrayLength()));
        var dates = standard.GetProperty("dates").EnumerateArray().ToList();
        Assert.Equal((33, 6), (dates.Count(d => d.GetProperty("kind").GetString() == "HOLIDAY"), dates.Count(d => d.GetProperty("kind").GetString() == "MAKE_UP")));
        var calendar = await Calendars(org.App).ForAsync(org.Pudong.Id, default);
        Assert.Equal(Shanghai(2026, 10, 8, 10), calendar.Add(Shanghai(2026, 9, 30, 17), TimeSpan.FromHours(2))); // over 国庆节
        Assert.True(calendar.IsOpen(Shanghai(2026, 10, 10, 9)), "a Saturday that is worked");
        Assert.False(calendar.IsOpen(Shanghai(2026, 10, 17, 9)), "an ordinary Saturday");
        Assert.Equal(TimeSpan.FromHours(9 * 5), calendar.Between(Shanghai(2026, 11, 2, 0), Shanghai(2026, 11, 9, 0)));
        Assert.False((await Calendars(org.App).ForAsync(987_654, default)).IsOpen(Shanghai(2026, 10, 1, 10)));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_unit_takes_a_calendar_and_those_below_follow_on_every_instance(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        var (app, night) = (org.App, Shanghai(2026, 11, 9, 23)); // a Monday
        await using var twin = await app.StartTwinAsync();
        Assert.False((await Calendars(twin).ForAsync(org.Pudong.Id, default)).IsOpen(night));
        var made = (await app.MutateAsync("upsertCalendar", Hotline(), Fields)).GetProperty("calendar");
        Assert.Equal("""[{"weekday":"MONDAY","intervals":["00:00-24:00"]},{"weekday":"SATURDAY","intervals":["08:00-12:00","13:00-24:00"]}]""", made.GetProperty("week").GetRawText());
        Assert.Equal("2026-12-31", made.GetProperty("dates")[0].GetProperty("date").GetString());
        var id = GlobalId.Encode("OrgUnit", org.Shanghai.Id);
        await app.MutateAsync("assignCalendar", new { id, expectedVersion = org.Shanghai.Version, calendarCode = "HOTLINE" }, "orgUnit { calendarId calendar { code } version }");
        foreach (var instance in new[] { app, twin })
            await TestApp.EventuallyAsync(async () => (await Calendars(instance).ForAsync(org.Pudong.Id, default)).IsOpen(night), "the site follows its branch", 8);
        Assert.False((await Calendars(app).ForAsync(org.East.Id, default)).IsOpen(night));
        var units = (await app.DataAsync("{ orgUnits(first: 20) { nodes { code calendarId calendar { code } } } }")).GetProperty("orgUnits").GetProperty("nodes").EnumerateArray()
            .ToDictionary(u => u.GetProperty("code").GetString()!, u => u.GetProperty("calendar").GetProperty("code").GetString());
        Assert.Equal(("STANDARD", "HOTLINE", "HOTLINE"), (units["EAST"], units["SH"], units["SH-PD"]));

        var changed = (await app.MutateAsync("upsertCalendar", new { code = "HOTLINE", name = "热线", timeZone = "Asia/Shanghai", expectedVersion = 1, week = new[] { Day("TUESDAY", "09:00-10:00") }, dates = Array.Empty<object>() }, Fields));
        Assert.Equal(2, changed.GetProperty("calendar").GetProperty("version").GetInt64());
        foreach (var instance in new[] { app, twin })
            await TestApp.EventuallyAsync(async () => !(await Calendars(instance).ForAsync(org.Pudong.Id, default)).IsOpen(night), "the new hours hold", 8);
        await app.MutateAsync("assignCalendar", new { id, expectedVersion = org.Shanghai.Version + 1 }, "orgUnit { calendarId }");
        await TestApp.EventuallyAsync(async () => (await Calendars(app).ForAsync(org.Shanghai.Id, default)).IsOpen(Shanghai(2026, 11, 12, 10)), "as the unit above again", 8);
        var audit = (await app.DataAsync("query($s: String) { auditTrail(where: { subject: $s }, first: 10) { action changes } }", new { s = made.GetProperty("id").GetString() })).GetProperty("auditTrail");
        Assert.Contains(audit.EnumerateArray(), a => a.GetProperty("changes").ToString().Contains("datesRemoved", StringComparison.Ordinal) && a.GetProperty("changes").ToString().Contains("春节", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task What_makes_no_sense_is_refused_by_field(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        await org.App.MutateAsync("upsertCalendar", Hotline(), Fields);
        async Task<string> Refused(object input)
        {
            var errors = (await org.App.MutateAsync("upsertCalendar", input, Fields, refused: true)).GetProperty("userErrors");
            return string.Join(" ", errors.EnumerateArray().Select(e => e.GetProperty("code").GetString() + "@" + e.GetProperty("field").GetString()));
        }
        object With(object[] week, object[] dates, string zone = "Asia/Shanghai", string code = "X-1") => new { code, name = "测试", timeZone = zone, week, dates };
        object[] none = [], monday = [Day("MONDAY", "09:00-18:00")];
        Assert.Equal("UNKNOWN_TIME_ZONE@timeZone", await Refused(With(monday, none, "Mars/Olympus")));
        Assert.Equal("UNKNOWN_TIME_ZONE@timeZone", await Refused(With(monday, none, "../../etc/passwd")));
        Assert.Equal("CALENDAR_WITHOUT_WORK@week", await Refused(With(none, none)));
        Assert.Equal("CALENDAR_INTERVALS_OVERLAP@week.0.intervals.1", await Refused(With([Day("MONDAY", "09:00-12:00", "11:00-13:00")], none)));
        Assert.Equal("CALENDAR_INTERVALS_OVERLAP@week.0.intervals.1", await Refused(With([Day("MONDAY", "12:00-13:00", "09:00-12:00")], none)));
        Assert.Equal("INVALID_FORMAT@week.0.intervals.0 INVALID_FORMAT@week.0.intervals.1", await Refused(With([Day("MONDAY", "18:00-09:00", "9 bis 12")], none)));
        Assert.Equal("CALENDAR_LISTED_TWICE@week.1.weekday", await Refused(With([.. monday, .. monday], none)));
        Assert.Equal("REQUIRED@week.0.intervals", await Refused(With([Day("MONDAY")], none)));
        Assert.Equal("CALENDAR_LISTED_TWICE@dates.1.date", await Refused(With(monday, [new { date = "2026-05-01", kind = "HOLIDAY" }, new { date = "2026-05-01", kind = "EXCEPTION" }])));
        Assert.Equal("REQUIRED@dates.0.like CALENDAR_LIKE_FREE_DAY@dates.1.like CALENDAR_NOT_OF_THIS_KIND@dates.2.like CALENDAR_NOT_OF_THIS_KIND@dates.3.intervals OUT_OF_RANGE@dates.4.date",
            await Refused(With(monday, [
                new { date = "2026-05-01", kind = "MAKE_UP" }, new { date = "2026-05-02", kind = "MAKE_UP", like = "SUNDAY" }, new { date = "2026-05-03", kind = "HOLIDAY", like = "MONDAY" },
                new { date = "2026-05-04", kind = "HOLIDAY", intervals = new[] { "09:00-10:00" } }, new { date = "1999-05-04", kind = "HOLIDAY" }])));
        Assert.Equal("INVALID_FORMAT@code", await Refused(With(monday, none, code: "不行")));
        Assert.Equal("VERSION_CONFLICT@expectedVersion", await Refused(Hotline()));
        Assert.Equal("VERSION_CONFLICT@expectedVersion", await Refused(Hotline(7)));
        var zh = (await org.App.MutateAsync("upsertCalendar", With(none, none), Fields, refused: true)).GetProperty("userErrors")[0].GetProperty("message").GetString();
        Assert.Equal("一周内至少要有一个工作时段。", zh);

        var office = new { id = GlobalId.Encode("OrgUnit", org.Office.Id), expectedVersion = org.Office.Version };
        Assert.Equal("HEAD_OFFICE_NEEDS_CALENDAR", await org.App.RefusalAsync("assignCalendar", office, "orgUnit { id }"));
        Assert.Equal("NOT_FOUND", await org.App.RefusalAsync("assignCalendar", new { office.id, office.expectedVersion, calendarCode = "没有" }, "orgUnit { id }"));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_calendar_counts_everywhere_so_writing_it_needs_reach_over_everything(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        await org.PersonAsync("east.boss", org.East, ScopeKind.Subtree, "administration:calendar:write", "administration:calendar:read", "administration:org:write", "administration:org:read");
        await org.PersonAsync("nobody", org.East, ScopeKind.Subtree, "administration:org:read");
        var (boss, nobody) = (await org.App.SignInAsync("east.boss", Org.Password), await org.App.SignInAsync("nobody", Org.Password));
        Assert.Equal("PERMISSION_MISSING", await org.App.RefusalAsync("upsertCalendar", Hotline(), Fields, boss));
        Task<JsonElement> Assign(long unit, long version) => org.App.MutateAsync("assignCalendar", new { id = GlobalId.Encode("OrgUnit", unit), expectedVersion = version, calendarCode = "STANDARD" }, "orgUnit { calendar { code } }", boss, refused: unit == org.South.Id);
        Assert.Equal("NOT_FOUND", (await Assign(org.South.Id, org.South.Version)).GetProperty("userErrors")[0].GetProperty("code").GetString());
        Assert.Equal("STANDARD", (await Assign(org.Shanghai.Id, org.Shanghai.Version)).GetProperty("orgUnit").GetProperty("calendar").GetProperty("code").GetString());
        foreach (var query in new[] { "{ calendars(first: 1) { nodes { code } } }", "{ calendar(code: \"STANDARD\") { code } }", "{ orgUnits(first: 1) { nodes { calendar { code } } } }" })
            Assert.Equal("FORBIDDEN", (await org.App.PostAsync(query, null, nobody)).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(1, (await org.App.DataAsync("{ calendars(first: 5) { totalCount } }", null, boss)).GetProperty("calendars").GetProperty("totalCount").GetInt32());
    }
}
