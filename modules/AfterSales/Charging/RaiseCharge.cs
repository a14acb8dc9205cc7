using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Asks money for a service. Lines that name a service take its price unless they give their own.</summary>
[Needs(ChargeRights.Raise)]
internal sealed class RaiseCharge(AfterSalesDb db, NumberBlocks numbers, ChargeSubject subjects) : Mutation<RaiseCharge.RaiseChargeInput, ServiceCharge>
{
    const int MostLines = 50;

    /// <summary>What is charged, and to whom.</summary>
    internal sealed record RaiseChargeInput : MutationInput
    {
        /// <summary>Global id of the work order.</summary>
        public string? WorkOrderId { get; init; }

        /// <summary>Global id of the case; taken from the work order when that is named.</summary>
        public string? CaseId { get; init; }

        /// <summary>Who pays.</summary>
        public ChargePayer Payer { get; init; } = ChargePayer.Customer;

        /// <summary>ISO 4217.</summary>
        public string Currency { get; init; } = "CNY";

        /// <summary>What is charged for, 1 to 50 lines.</summary>
        public required IReadOnlyList<Line> Lines { get; init; }

        /// <summary>By when it is to be paid; null is in 7 days.</summary>
        public DateTime? DueAt { get; init; }

        /// <summary>What it is for, at most 300 characters.</summary>
        public string? Note { get; init; }
    }

    /// <summary>One thing that is charged for.</summary>
    [GraphName("ChargeLineInput")]
    internal sealed record Line
    {
        /// <summary>Code of the service; null for anything else, which then needs name and price.</summary>
        public string? ServiceItem { get; init; }

        /// <summary>What it is, at most 200 characters; null takes the service's name.</summary>
        public string? Name { get; init; }

        /// <summary>How many, 1 to 10,000.</summary>
        public int Quantity { get; init; } = 1;

        /// <summary>Price of one, minor units, 0 or more; null takes the service's.</summary>
        public long? UnitPriceMinor { get; init; }
    }

    public override async Task<ServiceCharge> Run(RaiseChargeInput input, CancellationToken ct)
    {
        Check(input, db.Now);
        var subject = await subjects.FindAsync(input.WorkOrderId, input.CaseId, Scope, ct);
        var codes = input.Lines.Where(l => l.ServiceItem is not null).Select(l => l.ServiceItem!).Distinct().ToList();
        var items = await db.ServiceItems.AsNoTracking().Where(s => codes.Contains(s.Code)).ToDictionaryAsync(s => s.Code, ct);
        var lines = Lines(input, items);
        var charge = ServiceCharge.Raise(await numbers.OfDayAsync(db, "SC", ct), subject.Org, subject.WorkOrderId, subject.CaseId, subject.PartyId, subject.TeamId, input.Payer, input.Currency, lines,
            db.Now, input.DueAt ?? db.Now.AddDays(7), input.Note);
        if (charge.AmountMinor is <= 0 or > UpsertServiceItem.LargestAmount) throw new Refused(charge.AmountMinor <= 0 ? ChargeErrors.NoAmount : CommonErrors.OutOfRange, "lines", ("min", 1), ("max", UpsertServiceItem.LargestAmount));
        db.Add(charge);
        ChargeBooks.Raised(db, charge);
        return charge;
    }

    static List<ChargeLine> Lines(RaiseChargeInput input, Dictionary<string, ServiceItem> items)
    {
        var (lines, reasons) = (new List<ChargeLine>(), new Reasons());
        for (var i = 0; i < input.Lines.Count; i++)
        {
            var line = input.Lines[i];
            var item = line.ServiceItem is { } code ? items.GetValueOrDefault(code) : null;
            if (reasons.AddIf(line.ServiceItem is not null && item is null, CommonErrors.NotFound, $"lines.{i}.serviceItem", ("what", "ServiceItem"))) continue;
            if (reasons.AddIf(line.UnitPriceMinor is null && item?.PriceMinor is null, ChargeErrors.NoPrice, $"lines.{i}.unitPriceMinor", ("item", item?.Code ?? line.Name))) continue;
            if (reasons.AddIf(line.UnitPriceMinor is null && item!.Currency != input.Currency, ChargeErrors.Currency, $"lines.{i}.serviceItem", ("item", item?.Code), ("given", item?.Currency), ("expected", input.Currency))) continue;
            lines.Add(new ChargeLine(i + 1, item?.Code, (line.Name ?? item!.Name).Trim(), line.Quantity, line.UnitPriceMinor ?? item!.PriceMinor!.Value));
        }
        reasons.ThrowIfAny();
        return lines;
    }

    static void Check(RaiseChargeInput input, DateTime now)
    {
        var reasons = new Reasons();
        reasons.AddIf(input.WorkOrderId is null && input.CaseId is null, ChargeErrors.NoSubject, "workOrderId");
        reasons.Currency(input.Currency, "currency");
        reasons.Limit(input.Note, "note", 300);
        reasons.AddIf(input.DueAt < now.AddMinutes(-5) || input.DueAt > now.AddDays(3660), CommonErrors.OutOfRange, "dueAt", ("min", "now"), ("max", "10 years"));
        reasons.AddIf(input.Lines.Count == 0, CommonErrors.Required, "lines");
        reasons.AddIf(input.Lines.Count > MostLines, CommonErrors.TooMany, "lines", ("max", MostLines));
        reasons.ThrowIfAny();
        for (var i = 0; i < input.Lines.Count; i++)
        {
            reasons.Limit(input.Lines[i].Name, $"lines.{i}.name", 200, required: input.Lines[i].ServiceItem is null);
            reasons.Between(input.Lines[i].Quantity, $"lines.{i}.quantity", 1, 10_000);
            reasons.Between(input.Lines[i].UnitPriceMinor, $"lines.{i}.unitPriceMinor", 0, UpsertServiceItem.LargestAmount);
        }
        reasons.ThrowIfAny();
    }
}
