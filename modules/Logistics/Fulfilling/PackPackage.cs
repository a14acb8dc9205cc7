using Microsoft.EntityFrameworkCore;

namespace Platform.Logistics;

/// <summary>Packs picked goods: weight, measures, material. A further package gets a waybill of its own.</summary>
[Needs("logistics:fulfillment:pack")]
internal sealed class PackPackage(LogisticsDb db, Caller caller) : Mutation<PackPackage.PackPackageInput, Fulfillment>
{
    /// <summary>A packed package.</summary>
    public sealed record PackPackageInput : ChangeInput
    {
        /// <summary>Number of the package within the shipment, from 1; one above the last adds a package.</summary>
        public int Package { get; init; } = 1;

        /// <summary>Weight in grams, 1 to 1,000,000; null when it was not weighed.</summary>
        public int? WeightGrams { get; init; }

        /// <summary>Longest side in millimetres, 1 to 10,000; null when it was not measured.</summary>
        public int? LengthMm { get; init; }

        /// <summary>Middle side in millimetres; null when it was not measured.</summary>
        public int? WidthMm { get; init; }

        /// <summary>Shortest side in millimetres; null when it was not measured.</summary>
        public int? HeightMm { get; init; }

        /// <summary>What was used to pack; at most 100 characters, null when nobody says.</summary>
        public string? Material { get; init; }
    }

    /// <inheritdoc />
    public override async Task<Fulfillment> Run(PackPackageInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.AddIf(input.WeightGrams is < 1 or > 1_000_000, CommonErrors.OutOfRange, "weightGrams", ("min", 1), ("max", 1_000_000));
        foreach (var (side, field) in new[] { (input.LengthMm, "lengthMm"), (input.WidthMm, "widthMm"), (input.HeightMm, "heightMm") })
            reasons.AddIf(side is < 1 or > 10_000, CommonErrors.OutOfRange, field, ("min", 1), ("max", 10_000));
        reasons.AddIf(input.Material?.Length > 100, CommonErrors.TooLong, "material", ("max", 100));
        reasons.ThrowIfAny();

        var note = await db.Take<Fulfillment>(input, Scope, q => q.Include(f => f.Lines), ct);
        var shipment = await db.Shipments.Include(s => s.Lines).Include(s => s.Packages).GetByAsync(s => s.Id == note.ShipmentId, ct);
        if (input.Package < 1 || input.Package > Math.Min(99, shipment.Packages.Count + 1))
            throw new Refused(CommonErrors.OutOfRange, "package", ("min", 1), ("max", shipment.Packages.Count + 1));
        var package = shipment.Packages.FirstOrDefault(p => p.Index == input.Package);
        if (package is null)
        {
            package = shipment.AddPackage();
            db.Add(package);
            db.Add(Waybill.Request(shipment, package));
            shipment.Label(false, null);
        }
        package.Pack(input.WeightGrams, input.LengthMm, input.WidthMm, input.HeightMm, input.Material?.Trim(), db.Now);
        shipment.Stir();
        note.Labelled = await Labelling.CompleteAsync(db, shipment, ct);
        note.Pack(caller, db.Now);
        return note;
    }
}
