using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Platform.Logistics;

/// <summary>Records a tracking event by hand: a driver's scan, or what a courier said on the phone.</summary>
[Needs("logistics:tracking:ingest")]
internal sealed class IngestTracking(LogisticsDb db, Caller caller, TrackingIntake intake) : Mutation<IngestTracking.IngestTrackingInput, Shipment>
{
    /// <summary>One tracking event.</summary>
    public sealed record IngestTrackingInput : MutationInput
    {
        /// <summary>Courier connection; null finds the waybill by its number alone.</summary>
        public string? Courier { get; init; }

        /// <summary>Waybill number.</summary>
        public required string WaybillNumber { get; init; }

        /// <summary>What happened.</summary>
        public required ParcelStatus Status { get; init; }

        /// <summary>When it happened, UTC; null means now. At most ten minutes ahead of our clock.</summary>
        public DateTime? OccurredAt { get; init; }

        /// <summary>The event's id at its source, the same each time it is told; null makes one from number, time and status. At most 100 characters.</summary>
        public string? EventId { get; init; }

        /// <summary>Why, for failures and refusals; at most 200 characters, null when nobody says.</summary>
        public string? Reason { get; init; }

        /// <summary>What was said; at most 500 characters, null for nothing.</summary>
        public string? Text { get; init; }

        /// <summary>Where; at most 200 characters, null when nobody says.</summary>
        public string? Place { get; init; }
    }

    /// <inheritdoc />
    public override async Task<Shipment> Run(IngestTrackingInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.AddIf(input.EventId is { Length: 0 or > 100 }, CommonErrors.TooLong, "eventId", ("max", 100));
        reasons.AddIf(input.Reason?.Length > 200, CommonErrors.TooLong, "reason", ("max", 200));
        reasons.AddIf(input.Text?.Length > 500, CommonErrors.TooLong, "text", ("max", 500));
        reasons.AddIf(input.Place?.Length > 200, CommonErrors.TooLong, "place", ("max", 200));
        reasons.AddIf(input.OccurredAt > db.Now.AddMinutes(10), CommonErrors.OutOfRange, "occurredAt", ("min", "2000-01-01"), ("max", db.Now.AddMinutes(10)));
        reasons.ThrowIfAny();
        var number = input.WaybillNumber.Trim();
        var found = await db.Waybills.AsNoTracking().Within(Scope).Where(w => w.Number == number && (input.Courier == null || w.Courier == input.Courier)).Take(2).ToListAsync(ct);
        if (found is not [var waybill]) throw new Refused(CommonErrors.NotFound, "waybillNumber", ("what", "Waybill"));

        var at = DateTime.SpecifyKind(input.OccurredAt ?? db.Now, DateTimeKind.Utc);
        await intake.TakeInAsync(waybill.Courier!, number,
        [
            new TrackingEvent
            {
                Courier = waybill.Courier!, Number = number, EventId = input.EventId ?? Id(number, at, input.Status), Status = input.Status, Reason = input.Reason,
                RawCode = "MANUAL", RawText = input.Text ?? (caller.Name.Length > 100 ? "" : caller.Name), Place = input.Place, OccurredAt = UtcConverter.ToStore(at), ReceivedAt = db.Now,
            },
        ], ct);
        return await db.Shipments.FirstAsync(s => s.Id == waybill.ShipmentId, ct);
    }

    static string Id(string number, DateTime at, ParcelStatus status)
        => "m-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{number}|{at:O}|{status}")))[..32];
}
