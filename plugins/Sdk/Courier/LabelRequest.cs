namespace Platform.Sdk;

/// <summary>Which label, on what paper.</summary>
public sealed record LabelRequest
{
    /// <summary>The waybill number.</summary>
    public required string Number { get; init; }

    /// <summary>MIME type wanted: <c>application/pdf</c>, <c>image/png</c> or <c>application/zpl</c>.</summary>
    public required string ContentType { get; init; }

    /// <summary>Paper width in millimetres, for example 76.</summary>
    public required int WidthMillimetres { get; init; }

    /// <summary>Paper height in millimetres, for example 130.</summary>
    public required int HeightMillimetres { get; init; }

    /// <summary>True hides part of the names, telephones and addresses in print.</summary>
    public bool Masked { get; init; } = true;
}
