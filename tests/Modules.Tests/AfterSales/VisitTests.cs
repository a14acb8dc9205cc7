using System.Text.Json;

namespace Platform.Modules.Tests.AfterSales;

/// <summary>Visits that do not go as agreed: moved, nobody at home, stopped half way, and an offer that is taken back.</summary>
public sealed class VisitTests
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_visit_is_moved_missed_and_stopped_and_the_work_stays(Provider provider)
    {
        await using var world = await WorkWorld.StartAsync(provider);
        var order = await world.LeakAsync();
        var offer = await world.OfferAsync(order, world.Fast.Id);
        object Back(JsonElement of, string? reason = null) => new { id = of.GetProperty("id").GetString(), expectedVersion = of.GetProperty("version").GetInt64(), reason };
        await world.App.MutateAsync("withdrawOffer", Back(offer, "客户改约"), "dispatchOffer { state }", world.Desk1);
        Assert.Equal("PENDING_DISPATCH", (await world.OrderAsync(order)).GetProperty("state").GetString());
        Assert.Equal("OFFER_OVER", await world.App.RefusalAsync("respondOffer", new { id = offer.GetProperty("id").GetString(), expectedVersion = 2, accept = true }, "dispatchOffer { id }", world.Fast.Token));

        await world.MoveAsync("assignWorkOrder", order, new { technicianId = world.Plumber.Id });
        var morning = DateTime.UtcNow.AddDays(1);
        await world.MoveAsync("scheduleAppointment", order, new { from = morning, to = morning.AddHours(2) });
        Assert.Equal("ILLEGAL_TRANSITION", await world.RefusedAsync("scheduleAppointment", order, new { from = morning, to = morning.AddHours(2) })); // one stands: it is moved, not doubled
        await world.MoveAsync("rescheduleAppointment", order, new { from = morning.AddHours(5), to = morning.AddHours(7), reason = "客户下午在家" });
        var other = await world.MoveAsync("assignWorkOrder", await world.LeakAsync(), new { technicianId = world.Plumber.Id });
        await world.MoveAsync("scheduleAppointment", other, new { from = morning, to = morning.AddHours(2) }); // the morning is free again
        Assert.Equal("DOUBLE_BOOKED", await world.RefusedAsync("rescheduleAppointment", other, new { from = morning.AddHours(6), to = morning.AddHours(8) }));

        Assert.Equal("ASSIGNED", (await world.MoveAsync("reportNoShow", order, new { reason = "敲门无人应答" }, world.Plumber.Token)).GetProperty("state").GetString());
        Assert.Equal("ILLEGAL_TRANSITION", await world.RefusedAsync("startJob", order, null, world.Plumber.Token));
        await world.MoveAsync("scheduleAppointment", order, new { from = morning.AddDays(1), to = morning.AddDays(1).AddHours(2) });
        await world.MoveAsync("startJob", order, null, world.Plumber.Token);
        Assert.Equal("REQUIRED", await world.RefusedAsync("holdWorkOrder", order, new { reason = " " }, world.Plumber.Token));
        var held = await world.MoveAsync("holdWorkOrder", order, new { reason = "等待物业关总阀" }, world.Plumber.Token);
        Assert.Equal(("ON_HOLD", "UNFINISHED", 1), (held.GetProperty("state").GetString(), held.GetProperty("stage").GetString(), held.GetProperty("visits").GetInt32()));
        await world.MoveAsync("scheduleAppointment", order, new { from = morning.AddDays(2), to = morning.AddDays(2).AddHours(2) });
        Assert.Equal(2, (await world.MoveAsync("startJob", order, null, world.Plumber.Token)).GetProperty("visits").GetInt32());

        var seen = await world.OrderAsync(order, fields: "appointments { visit state reason } offers { state answerReason }");
        Assert.Equal(["1 RESCHEDULED 客户下午在家", "1 NO_SHOW 敲门无人应答", "1 INCOMPLETE 等待物业关总阀", "2 ON_SITE "], seen.GetProperty("appointments").EnumerateArray().Select(a => $"{a.GetProperty("visit")} {a.GetProperty("state")} {a.GetProperty("reason")}"));
        Assert.Equal("WITHDRAWN 客户改约", Assert.Single(seen.GetProperty("offers").EnumerateArray()) is var o ? $"{o.GetProperty("state")} {o.GetProperty("answerReason")}" : "");
    }
}
