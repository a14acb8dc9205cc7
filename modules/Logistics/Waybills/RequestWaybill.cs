using Microsoft.EntityFrameworkCore;

namespace Platform.Logistics;

/// <summary>Asks for a waybill again after one failed or was voided, at the same or another courier. A package has one in force at most.</summary>
[Needs("logistics:waybill:request")]
internal sealed class RequestWaybill(LogisticsDb db, Couriers couriers) : Mutation<RequestWaybill.RequestWaybillInput, Shipment>
{
    /// <summary>The shipment that needs a waybill.</summary>
    public sealed record RequestWaybillInput : ChangeInput
    {
        /// <summary>Number of the package, from 1.</summary>
        public int Package { get; init; } = 1;

        /// <summary>Courier connection to ask; null keeps the customer's choice or leaves it to the rule.</summary>
        public string? Courier { get; init; }

        /// <summary>Warnings of the courier that a person has confirmed (warningId of the failed waybill); null when there are none.</summary>
        public IReadOnlyList<string>? ConfirmedWarnings { get; init; }
    }

    /// <inheritdoc />
    public override async Task<Shipment> Run(RequestWaybillInput input, CancellationToken ct)
    {
        var shipment = await db.Take<Shipment>(input, Scope, q => q.Include(s => s.Lines).Include(s => s.Packages), ct);
        if (shipment.State is not (ShipmentState.Created or ShipmentState.Labelled))
            throw new Refused(CommonErrors.IllegalTransition, null, ("step", "requestWaybill"), ("from", Kernel.Flow.Flow<Shipment, ShipmentState>.Screaming(shipment.State)), ("possible", "-"));
        if (input.Courier is { } wanted && couriers.Find(wanted) is null) throw new Refused(LogisticsErrors.CourierUnavailable, "courier", ("courier", wanted));
        var warnings = input.ConfirmedWarnings is { Count: > 0 } all ? string.Join(',', all) : null;
        if (warnings?.Length > 200) throw new Refused(CommonErrors.TooLong, "confirmedWarnings", ("max", 200));
        var package = shipment.Packages.FirstOrDefault(p => p.Index == input.Package) ?? throw new Refused(CommonErrors.NotFound, "package", ("what", "Package"));
        if (await db.Waybills.FirstOrDefaultAsync(w => w.ActivePackageId == package.Id, ct) is { } active)
            throw new Refused(LogisticsErrors.WaybillActive, "package", ("number", active.Number ?? active.RequestKey));
        if (input.Courier is not null) shipment.Want(input.Courier, shipment is { CodAmountMinor: { } amount, CodCurrency: { } currency } ? new Money(amount, currency) : null);
        shipment.Stir();
        db.Add(Waybill.Request(shipment, package, warnings));
        return shipment;
    }
}
