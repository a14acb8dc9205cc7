using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using Platform.Contracts.Logistics;

namespace Platform.Orders;

/// <summary>What Logistics told of one shipment. Facts are only ever added, so it does not matter in which order they arrive.</summary>
internal sealed class OrderParcel : Entity
{
    OrderParcel() { }

    public OrderParcel(long shipmentId) => ShipmentId = shipmentId;

    /// <summary>The order it belongs to.</summary>
    public long OrderId { get; private set; }

    /// <summary>The shipment in Logistics.</summary>
    public long ShipmentId { get; private set; }

    /// <summary>When it left, UTC; null when not told.</summary>
    public DateTime? HandedOverAt { get; private set; }

    /// <summary>When it arrived, UTC; null when not told.</summary>
    public DateTime? DeliveredAt { get; private set; }

    /// <summary>When the receiver refused it, UTC; null when not told.</summary>
    public DateTime? RefusedAt { get; private set; }

    /// <summary>When it came back, UTC; null when not told.</summary>
    public DateTime? ReturnedAt { get; private set; }

    /// <summary>When it was lost, UTC; null when not told.</summary>
    public DateTime? LostAt { get; private set; }

    /// <summary>What is in it, as JSON pairs of line id and pieces.</summary>
    public string Contents { get; private set; } = "{}";

    /// <summary>What came back of it, as JSON pairs of line id and pieces.</summary>
    public string CameBack { get; private set; } = "{}";

    /// <summary>Whether the receiver refused it or it came back.</summary>
    [NotMapped]
    public bool IsRefused => RefusedAt is not null || ReturnedAt is not null;

    public void HandOver(IReadOnlyList<ShippedLine> lines, DateTime at)
    {
        HandedOverAt ??= at;
        Contents = Joined(Contents, lines);
    }

    public void Deliver(IReadOnlyList<ShippedLine> lines, DateTime at)
    {
        DeliveredAt ??= at;
        Contents = Joined(Contents, lines);
    }

    public void Refuse(DateTime at) => RefusedAt ??= at;

    public void Return(IReadOnlyList<ShippedLine> lines, DateTime at)
    {
        ReturnedAt ??= at;
        (Contents, CameBack) = (Joined(Contents, lines), Joined(CameBack, lines));
    }

    public void Lose(DateTime at) => LostAt ??= at;

    /// <summary>Pieces of a line that left in it: whatever arrived or came back must have left.</summary>
    public long Shipped(long lineId) => HandedOverAt is null && DeliveredAt is null && ReturnedAt is null ? 0 : Read(Contents).GetValueOrDefault(lineId);

    /// <summary>Pieces of a line that arrived in it; what came back did not.</summary>
    public long Delivered(long lineId) => DeliveredAt is null ? 0 : Shipped(lineId) - Returned(lineId);

    /// <summary>Pieces of a line that came back in it.</summary>
    public long Returned(long lineId) => Read(CameBack).GetValueOrDefault(lineId);

    static Dictionary<long, long> Read(string json) => JsonSerializer.Deserialize<Dictionary<long, long>>(json)!;

    static string Joined(string json, IReadOnlyList<ShippedLine> lines)
    {
        var known = Read(json);
        foreach (var group in lines.GroupBy(l => l.LineId)) known[group.Key] = Math.Max(known.GetValueOrDefault(group.Key), group.Sum(l => l.Quantity));
        return JsonSerializer.Serialize(known);
    }
}
