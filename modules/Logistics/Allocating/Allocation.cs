namespace Platform.Logistics;

/// <summary>Pieces of one place that are promised to one line.</summary>
internal sealed class Allocation : Entity
{
    /// <summary>The reservation it is part of.</summary>
    public long ReservationId { get; private set; }

    /// <summary>The order line; for a shipment without order the line's number from 1.</summary>
    public long LineId { get; private set; }

    /// <summary>What.</summary>
    public string Sku { get; private set; } = "";

    /// <summary>Name of the goods for people.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Where the pieces are.</summary>
    public long LocationId { get; private set; }

    /// <summary>Pieces, above zero.</summary>
    public long Quantity { get; private set; }

    /// <summary>What became of it.</summary>
    public AllocationState State { get; private set; }

    /// <summary>When it was promised, UTC.</summary>
    public DateTime ReservedAt { get; private set; }

    /// <summary>When the promise runs out, UTC; null when it does not.</summary>
    public DateTime? ExpiresAt { get; private set; }

    /// <summary>When it was consumed, released or expired, UTC; null while it holds.</summary>
    public DateTime? EndedAt { get; private set; }

    public static Allocation Promise(Share share, string name, DateTime now, DateTime? expiresAt)
        => new() { LineId = share.LineId, Sku = share.Sku, Name = name, LocationId = share.LocationId, Quantity = share.Quantity, ReservedAt = now, ExpiresAt = expiresAt };

    public void End(AllocationState state, DateTime now) => (State, EndedAt) = (state, now);
}
