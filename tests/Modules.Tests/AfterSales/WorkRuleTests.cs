using Platform.AfterSales;

namespace Platform.Modules.Tests.AfterSales;

/// <summary>The rules alone.</summary>
public sealed class WorkRuleTests
{
    [Fact]
    public void Every_state_has_a_stage_and_only_ends_have_no_way_on()
    {
        foreach (var state in Enum.GetValues<WorkOrderState>()) _ = WorkFlow.StageOf(state);
        var ends = Enum.GetValues<WorkOrderState>().Where(s => WorkFlow.Table.Steps.All(step => step.From != s)).ToList();
        Assert.Equal([WorkOrderState.Closed, WorkOrderState.ClosedIncomplete, WorkOrderState.Cancelled], ends);
    }

    [Theory]
    [InlineData(AuthorizationScope.Everything, "", null, null, true)]
    [InlineData(AuthorizationScope.Brand, "美的", "AC-35", "美的", true)]
    [InlineData(AuthorizationScope.Brand, "美的", "AC-35", "格力", false)]
    [InlineData(AuthorizationScope.Brand, "美的", null, null, true)]
    [InlineData(AuthorizationScope.Product, "AC-", "AC-35", "格力", true)]
    [InlineData(AuthorizationScope.Product, "AC-", "WM-10", null, false)]
    [InlineData(AuthorizationScope.Product, "AC-", null, "格力", false)]
    internal void An_authorisation_covers_what_it_names(AuthorizationScope covers, string code, string? product, string? brand, bool fits)
        => Assert.Equal(fits, new ProviderAuthorization(covers, code, new DateOnly(2026, 1, 1), null).Fits(product, brand));

    [Fact]
    public void An_authorisation_holds_on_its_last_day_and_not_after()
    {
        var permit = new ProviderAuthorization(AuthorizationScope.Everything, "", new DateOnly(2026, 1, 1), new DateOnly(2026, 11, 22));
        Assert.True(permit.HoldsOn(new DateOnly(2026, 11, 22)));
        Assert.False(permit.HoldsOn(new DateOnly(2026, 11, 23)));
        Assert.False(permit.HoldsOn(new DateOnly(2025, 12, 31)));
    }

    [Theory]
    [InlineData("2026-11-22T15:59:59Z", 22)]
    [InlineData("2026-11-22T16:00:00Z", 23)]
    public void The_day_of_business_ends_at_midnight_in_shanghai(string utc, int day)
        => Assert.Equal(new DateOnly(2026, 11, day), BusinessDay.Of(DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal)));

    [Fact]
    public void Mandatory_fields_are_kept_by_sort_of_work()
    {
        var stored = MandatoryJobFields.Write([new(null, [JobField.Result, JobField.Photo]), new(WorkKind.Repair, [JobField.Fault])]);
        Assert.Equal("*:Photo,Result;Repair:Fault", stored);
        Assert.Equal(stored, MandatoryJobFields.Write(MandatoryJobFields.Read(stored)));
    }
}
