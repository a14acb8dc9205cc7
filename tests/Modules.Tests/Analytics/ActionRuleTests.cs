using Platform.Analytics.Acting;
using Platform.Analytics.Figures;
using Platform.Contracts;
using Platform.Contracts.Administration;
using Platform.Kernel.Errors;

namespace Platform.Modules.Tests.Analytics;

public sealed class ActionRuleTests
{
    static readonly DateTime Due = new(2026, 3, 10, 16, 0, 0, DateTimeKind.Utc), Now = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    static CorrectiveAction Made(ActionAim aim, double? before)
    {
        var action = CorrectiveAction.Make("更换快递", "物流反馈最多", null, 7, Due, FigureCode.ComplaintShare, aim, new OrgPath(1));
        action.Measure(Now.AddDays(-30), Now, before);
        return action;
    }

    [Theory, InlineData(ActionAim.Lower, 0.5, 0.3, ActionState.Verified), InlineData(ActionAim.Lower, 0.5, 0.5, ActionState.Ineffective), InlineData(ActionAim.Higher, 0.5, 0.3, ActionState.Ineffective),
     InlineData(ActionAim.Higher, 3.9, 4.1, ActionState.Verified), InlineData(ActionAim.Higher, null, 4.1, ActionState.Ineffective), InlineData(ActionAim.Lower, 0.5, null, ActionState.Ineffective)]
    internal void The_figure_judges_and_nothing_counted_proves_nothing(ActionAim aim, double? before, double? after, ActionState expected)
    {
        var action = Made(aim, before);
        action.Complete("已换", Now.AddDays(5));
        action.Verify(Now.AddDays(6), Now.AddDays(36), after);
        Assert.Equal((expected, before, after), (action.State, action.Before, action.After));
    }

    [Fact]
    public void What_is_overdue_is_reminded_of_weekly_until_it_is_done()
    {
        var action = Made(ActionAim.Lower, 0.5);
        action.Saved();
        for (var week = 0; week < 3; week++)
        {
            action.Remind(Due);
            Assert.Contains(action.Pending, p => p.Event() is NotificationRequested { Kind: "ACTION_OVERDUE" });
            Assert.Equal(Due.AddDays(7 * (week + 1)), action.Pending.Single(p => p.Event() is ActionFellDue).DueAt);
            action.Saved();
        }
        Assert.Equal(3, action.Reminders);
        action.Complete("已换", Due.AddDays(20));
        action.Remind(Due);
        Assert.Empty(action.Pending);
    }

    [Fact]
    public void What_did_not_help_is_owed_again_with_the_same_figure_before()
    {
        var action = Made(ActionAim.Lower, 0.5);
        Assert.Throws<Refused>(() => action.Reopen(Due.AddDays(30)));
        action.Start();
        action.Complete("已换", Now);
        action.Verify(Now, Now.AddDays(30), 0.6);
        action.Reopen(Due.AddDays(60));
        Assert.Equal((ActionState.Open, 0.5, (double?)null, Due.AddDays(60)), (action.State, action.Before, action.After, action.DueAt));
        action.Saved();
        action.Remind(Due); // the old day means nothing any more
        Assert.Empty(action.Pending);
    }
}
