using Platform.AfterSales;
using Platform.Contracts;
using Platform.Contracts.Administration;
using Platform.Contracts.AfterSales;

namespace Platform.Modules.Tests.AfterSales.Sla;

/// <summary>Warning, running out and going up the ladder, without a database: Monday to Friday, nine to six in Shanghai (one to ten UTC).</summary>
public sealed class ServiceLevelTests
{
    static readonly DateTime Friday = new(2026, 11, 20, 9, 30, 0, DateTimeKind.Utc), Monday = new(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc);
    static readonly BusinessCalendar Calendar = new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
        Enum.GetValues<DayOfWeek>().Where(d => d is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToDictionary(d => d, _ => (IReadOnlyList<WorkInterval>)[WorkInterval.Parse("09:00-18:00")]));

    readonly Dictionary<long, SlaPolicyVersion> _versions = [];
    readonly List<object> _told = [];
    readonly List<Escalation> _raised = [];

    [Fact]
    public void People_are_told_in_working_time_and_once()
    {
        var (level, ground) = Begin(Terms(60, new SlaStep(1, 0, EscalateTo.Owner), new SlaStep(2, 30, EscalateTo.Team)));
        Assert.Equal(Monday.AddMinutes(30), level.DueAt); // half an hour on Friday, half on Monday
        Assert.Equal(Monday, level.TimerAt); // half is used up at six on Friday, when nobody is there any more
        RunUntil(level, ground, Monday.AddDays(3));
        Assert.Equal([Monday, Monday.AddMinutes(30), Monday.AddMinutes(60)], Told<SlaWarned>().Concat(Told<SlaBreached>()).Concat(_raised.Where(r => r.Level == 2).Select(r => r.RaisedAt)));
        Assert.Equal([(1, 42L, null), (2, null, 7L)], _raised.Select(r => (r.Level, r.OwnerId, r.TeamId)));
        Assert.Null(level.TimerAt);
        Assert.True(level.IsOpen);
    }

    [Fact]
    public void A_pause_stops_ladder_and_clock_and_a_stale_timer_says_nothing()
    {
        var (level, ground) = Begin(Terms(60, new SlaStep(1, 0, EscalateTo.Owner)));
        var stale = level.TimerAt!.Value;
        level.Wait(CaseWait.Customer, Friday.AddMinutes(20), ground);
        level.Settle(Friday.AddMinutes(20), ground);
        Assert.Null(level.DueAt);
        Assert.False(level.Tell(stale, Monday.AddDays(1), ground));
        Assert.Empty(Drain(level));
        level.Wait(null, Monday, ground);
        level.Settle(Monday, ground);
        Assert.Equal(Monday.AddMinutes(40), level.DueAt);
    }

    [Fact]
    public void Another_policy_forgets_nothing_and_a_raised_level_stays_raised()
    {
        var (level, ground) = Begin(Terms(60, new SlaStep(1, 0, EscalateTo.Owner)));
        RunUntil(level, ground, Monday.AddMinutes(45));
        Assert.Single(_raised);
        var longer = Version(Terms(240, new SlaStep(1, 0, EscalateTo.Owner), new SlaStep(2, 10, EscalateTo.Team)));
        ground = Ground();
        level.Retarget(longer, SlaCause.Classified, Monday.AddMinutes(45), ground);
        level.Settle(Monday.AddMinutes(45), ground);
        Assert.Equal(Monday.AddMinutes(210), level.DueAt); // 75 minutes were counted
        RunUntil(level, ground, Monday.AddDays(2));
        Assert.Equal([1, 2], _raised.Select(r => r.Level));
        Assert.Equal(2, _told.OfType<SlaBreached>().Count()); // each limit that passed is a fact
        Assert.Equal(2, level.Clocks[0].History.Rules.Count);
    }

    [Fact]
    public void Done_late_opened_again_and_done_keeps_both_ends()
    {
        var (level, ground) = Begin(Terms(60));
        level.Stop(SlaTarget.Resolution, Monday.AddMinutes(50), ground);
        level.Settle(Monday.AddMinutes(50), ground);
        Assert.Equal((SlaClockState.Late, false), (level.Clocks[0].State, level.IsOpen));
        level.Reopen(SlaTarget.Resolution, Monday.AddHours(5), ground);
        level.Settle(Monday.AddHours(5), ground);
        Assert.Equal((SlaClockState.Running, Monday.AddMinutes(30)), (level.Clocks[0].State, level.DueAt!.Value));
        level.Stop(SlaTarget.Resolution, Monday.AddHours(5).AddMinutes(10), ground);
        Assert.Equal([(false, 80d), (false, 90d)], level.Clocks[0].History.Ends.Select(e => (e.InTime, e.Counted.TotalMinutes)));
        Drain(level);
        Assert.Equal([80 * 60L, 90 * 60L], _told.OfType<SlaMet>().Select(m => m.WorkingSeconds));
        Assert.Single(_told.OfType<SlaBreached>());
    }

    [Fact]
    public void An_agreed_time_is_due_then_whatever_waits()
    {
        var (level, ground) = Begin(Terms(60, new SlaStep(1, 0, EscalateTo.Owner)));
        level.Promise(SlaTarget.Resolution, Monday.AddHours(4), Friday.AddMinutes(1), ground);
        level.Wait(CaseWait.Customer, Friday.AddMinutes(2), ground);
        level.Settle(Friday.AddMinutes(2), ground);
        Assert.Equal(Monday.AddHours(4), level.DueAt);
        RunUntil(level, ground, Monday.AddHours(6));
        Assert.Equal(Monday.AddHours(4), Assert.Single(_raised).RaisedAt);
    }

    [Fact]
    public void After_standstill_at_night_nobody_is_woken()
    {
        var (level, ground) = Begin(Terms(60, new SlaStep(1, 0, EscalateTo.Owner)));
        var night = Monday.AddHours(14); // the program was down when the level was due and is back at eleven in the evening
        Assert.True(level.Tell(level.TimerAt!.Value, night, ground));
        Assert.Single(Drain(level).OfType<SlaBreached>());
        Assert.Empty(_raised);
        Assert.Equal(Monday.AddDays(1), level.TimerAt);
    }

    [Fact]
    public void The_first_policy_that_fits_is_asked_in_words()
    {
        var facts = new SlaFacts(CaseKind.Repair, CasePriority.Urgent, ServiceChannel.Phone, 5, new OrgPath(3, 1, 2, 3));
        Assert.True(new SlaPolicyTerms { Kinds = [CaseKind.Repair], Priorities = [CasePriority.Urgent], Channels = [ServiceChannel.Phone], ServiceItemIds = [5], OrgUnitId = 2 }.Fits(facts));
        Assert.False(new SlaPolicyTerms { OrgUnitId = 9 }.Fits(facts));
        Assert.False(new SlaPolicyTerms { Kinds = [CaseKind.Complaint] }.Fits(facts));
        Assert.False(new SlaPolicyTerms { ServiceItemIds = [6] }.Fits(facts));
        Assert.True(SlaPolicyTerms.Standard.Fits(default));
        Assert.Equal(Enum.GetValues<SlaTarget>().Order(), SlaPolicyTerms.Standard.Targets.Select(t => t.Target).Order());
        var text = SlaPolicyTerms.Standard.Text();
        Assert.Equal(text, SlaPolicyTerms.Of(text).Text());
    }

    (ServiceLevel Level, SlaGround Ground) Begin(SlaPolicyTerms terms)
    {
        var level = new ServiceLevel(new SubjectRef("Case", 1), "FW-1") { Id = 9 };
        level.Follow(new SlaFacts(CaseKind.Repair, CasePriority.Normal, ServiceChannel.Phone, null, new OrgPath(1)), null, 7, 42);
        level.Under(Version(terms));
        level.Start(SlaTarget.Resolution, Friday, Ground());
        level.Settle(Friday, Ground());
        return (level, Ground());
    }

    SlaPolicyVersion Version(SlaPolicyTerms terms) => _versions[_versions.Count + 1] = new SlaPolicyVersion(_versions.Count + 1, terms.Text(), null) { Id = _versions.Count + 1 };

    SlaGround Ground() => new(_versions, new Dictionary<long, BusinessCalendar> { [1] = Calendar });

    static SlaPolicyTerms Terms(int limit, params SlaStep[] ladder) => new() { Targets = [new(SlaTarget.Resolution, limit, true, 50, [CaseWait.Customer], ladder)] };

    /// <summary>Lets time pass from timer to timer.</summary>
    void RunUntil(ServiceLevel level, SlaGround ground, DateTime end)
    {
        for (var turns = 0; level.TimerAt is { } timer && timer <= end; turns++)
        {
            Assert.True(turns < 20, "The clock is looked at again and again.");
            Assert.True(level.Tell(timer, timer, ground));
            Drain(level, timer);
        }
    }

    readonly Dictionary<object, DateTime> _toldAt = [];

    List<object> Drain(ServiceLevel level, DateTime at = default)
    {
        var fresh = level.Pending.Select(p => (object)p.Event()).Where(e => e is not SlaTimerDue).ToList();
        foreach (var told in fresh) _toldAt.TryAdd(told, at);
        level.Saved();
        _told.AddRange(fresh);
        var raised = level.TakeRaised();
        _raised.AddRange(raised);
        Assert.All(raised, r => Assert.Single(r.Pending.Select(p => p.Event()).OfType<NotificationRequested>()));
        return fresh;
    }

    IEnumerable<DateTime> Told<T>() => _told.OfType<T>().Select(e => new DateTime(_toldAt[e!].Ticks / 10_000_000 * 10_000_000, DateTimeKind.Utc));
}
