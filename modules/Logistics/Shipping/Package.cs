namespace Platform.Logistics;

/// <summary>One package of a shipment. It has at most one waybill in force.</summary>
internal sealed class Package : Entity
{
    /// <summary>The shipment it is part of.</summary>
    public long ShipmentId { get; private set; }

    /// <summary>Number within the shipment, from 1.</summary>
    public int Index { get; private set; }

    /// <summary>Weight in grams; null while it was not weighed.</summary>
    public int? WeightGrams { get; private set; }

    /// <summary>Longest side in millimetres; null while it was not measured.</summary>
    public int? LengthMm { get; private set; }

    /// <summary>Middle side in millimetres; null while it was not measured.</summary>
    public int? WidthMm { get; private set; }

    /// <summary>Shortest side in millimetres; null while it was not measured.</summary>
    public int? HeightMm { get; private set; }

    /// <summary>What was used to pack; null when nobody said.</summary>
    public string? Material { get; private set; }

    /// <summary>When it was packed, UTC; null before.</summary>
    public DateTime? PackedAt { get; private set; }

    public static Package Number(int index) => new() { Index = index };

    public void Pack(int? weightGrams, int? lengthMm, int? widthMm, int? heightMm, string? material, DateTime now)
    {
        (WeightGrams, LengthMm, WidthMm, HeightMm) = (weightGrams ?? WeightGrams, lengthMm ?? LengthMm, widthMm ?? WidthMm, heightMm ?? HeightMm);
        (Material, PackedAt) = (material ?? Material, now);
    }
}
