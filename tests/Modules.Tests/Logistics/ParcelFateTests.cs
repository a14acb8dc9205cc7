using Platform.Logistics;
using S = Platform.Logistics.ParcelStatus;

namespace Platform.Modules.Tests.Logistics;

/// <summary>Whatever the order in which a courier tells, and however often, a parcel comes to the same end.</summary>
public sealed class ParcelFateTests
{
    static readonly DateTime Start = new(2026, 11, 11, 8, 0, 0, DateTimeKind.Utc);

    /// <summary>Real traces, each with the end that a person reads out of it.</summary>
    static readonly (string Name, S End, bool Refused, (int Hour, S Status, string? Reason)[] Events)[] Traces =
    [
        ("delivered", S.Delivered, false, [(0, S.Created, null), (2, S.PickedUp, null), (9, S.InTransit, null), (20, S.InTransit, null), (30, S.OutForDelivery, null), (33, S.Delivered, null)]),
        ("second attempt", S.Delivered, false, [(2, S.PickedUp, null), (30, S.OutForDelivery, null), (32, S.AttemptFailed, "无人"), (50, S.OutForDelivery, null), (53, S.Delivered, null)]),
        ("locker", S.Delivered, false, [(2, S.PickedUp, null), (30, S.OutForDelivery, null), (31, S.AvailableForPickup, null), (60, S.Delivered, null)]),
        ("late scan after the signature", S.Delivered, false, [(2, S.PickedUp, null), (30, S.OutForDelivery, null), (33, S.Delivered, null), (34, S.InTransit, null), (35, S.Unknown, null)]),
        ("scan and signature in one instant", S.Delivered, false, [(2, S.PickedUp, null), (33, S.OutForDelivery, null), (33, S.Delivered, null)]),
        ("refused and back", S.Returned, true, [(2, S.PickedUp, null), (30, S.OutForDelivery, null), (32, S.Refused, "尺码不对"), (40, S.Returning, null), (60, S.InTransit, null), (90, S.Returned, null)]),
        ("refused, back, signed for by the sender", S.Returned, true, [(2, S.PickedUp, null), (32, S.Refused, "不要了"), (40, S.Returning, null), (90, S.Delivered, null)]),
        ("refused, then taken after all", S.Delivered, true, [(2, S.PickedUp, null), (32, S.Refused, "不在家"), (50, S.OutForDelivery, null), (54, S.Delivered, null)]),
        ("a return without a reason never undoes a delivery", S.Delivered, false, [(2, S.PickedUp, null), (33, S.Delivered, null), (60, S.Returned, null)]),
        ("delivered, then handed back", S.Returned, true, [(2, S.PickedUp, null), (33, S.Delivered, null), (34, S.Refused, "破损"), (60, S.Returned, null)]),
        ("held up and on", S.OutForDelivery, false, [(2, S.PickedUp, null), (9, S.Exception, "暴雨"), (20, S.InTransit, null), (30, S.OutForDelivery, null)]),
        ("lost", S.Lost, false, [(2, S.PickedUp, null), (9, S.InTransit, null), (200, S.Lost, "丢失"), (210, S.Expired, null)]),
        ("lost and found", S.Delivered, false, [(2, S.PickedUp, null), (200, S.Lost, "丢失"), (230, S.InTransit, null), (250, S.Delivered, null)]),
        ("a cancelled paper that was carried all the same", S.InTransit, false, [(0, S.Created, null), (1, S.Cancelled, null), (3, S.PickedUp, null), (9, S.InTransit, null)]),
        ("cancelled", S.Cancelled, false, [(0, S.Created, null), (1, S.Cancelled, null)]),
        ("nothing understood", S.Unknown, false, [(0, S.Unknown, null), (5, S.Expired, null)]),
    ];

    public static TheoryData<string> Names => [.. Traces.Select(t => t.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Every_order_and_every_repetition_ends_alike(string name)
    {
        var trace = Traces.Single(t => t.Name == name);
        var events = trace.Events.Select((e, i) => new TrackingEvent { Courier = "sf", Number = "SF1", EventId = "e" + i, Status = e.Status, Reason = e.Reason, OccurredAt = Start.AddHours(e.Hour), ReceivedAt = Start.AddHours(e.Hour + i) }).ToList();
        var expected = ParcelFate.Of(events);
        Assert.Equal((trace.End, trace.Refused), (expected.Status, expected.WasRefused));
        foreach (var order in Permutations(events))
        {
            Assert.Equal(expected, ParcelFate.Of(order));
            Assert.Equal(expected, ParcelFate.Of(order.Concat(order.Take(3))));
        }
    }

    [Fact]
    public void Random_sets_do_not_depend_on_order_either()
    {
        var random = new Random(4711);
        for (var round = 0; round < 3000; round++)
        {
            var events = Enumerable.Range(0, random.Next(1, 12)).Select(i => new TrackingEvent { EventId = "e" + i, Status = (S)random.Next(17), OccurredAt = Start.AddHours(random.Next(6)) }).ToArray();
            var expected = ParcelFate.Of(events);
            random.Shuffle(events);
            Assert.Equal(expected, ParcelFate.Of(events));
            // Whatever is added before a return was announced, a delivery is left only through a refusal or a return.
            if (expected.Status == S.Returned && events.All(e => e.Status is not (S.Refused or S.Returning))) Assert.DoesNotContain(events, e => e.Status == S.Delivered && e.OccurredAt < expected.At);
        }
    }

    static IEnumerable<List<TrackingEvent>> Permutations(List<TrackingEvent> events)
    {
        if (events.Count <= 1) { yield return events; yield break; }
        for (var i = 0; i < events.Count; i++)
            foreach (var rest in Permutations([.. events.Where((_, at) => at != i)])) yield return [events[i], .. rest];
    }
}
