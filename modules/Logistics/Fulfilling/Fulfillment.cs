using System.ComponentModel.DataAnnotations.Schema;

namespace Platform.Logistics;

/// <summary>The work of one warehouse on one shipment, from the goods-issue note to the hand-over.</summary>
internal sealed class Fulfillment : ScopedAggregate
{
    readonly List<FulfillmentLine> _lines = [];

    /// <summary>Number that people quote.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Number of the goods-issue note; null before the warehouse was told.</summary>
    public string? IssueNoteNumber { get; private set; }

    /// <summary>The order; null for a shipment without one.</summary>
    public long? OrderId { get; private set; }

    /// <summary>The order's number; null without an order.</summary>
    public string? OrderNumber { get; private set; }

    /// <summary>The shipment it prepares.</summary>
    public long ShipmentId { get; private set; }

    /// <summary>The stock location that does the work.</summary>
    public long LocationId { get; private set; }

    /// <summary>Where it stands.</summary>
    public FulfillmentState State { get; private set; }

    /// <summary>When the warehouse was told, UTC; null before.</summary>
    public DateTime? NotifiedAt { get; private set; }

    /// <summary>Account that picks; null before.</summary>
    public long? PickerId { get; private set; }

    /// <summary>When it was picked, UTC; null before.</summary>
    public DateTime? PickedAt { get; private set; }

    /// <summary>When it was packed, UTC; null before.</summary>
    public DateTime? PackedAt { get; private set; }

    /// <summary>When it left, UTC; null before.</summary>
    public DateTime? ShippedAt { get; private set; }

    /// <summary>What is on the note.</summary>
    public IReadOnlyList<FulfillmentLine> Lines => _lines;

    /// <summary>Whether the money is safe, as Orders said for this request; goods do not move on a guess, so false until asked.</summary>
    [NotMapped]
    public bool FundsSecured { get; set; }

    /// <summary>Whether every package has a waybill, as read for this request.</summary>
    [NotMapped]
    public bool Labelled { get; set; }

    public static Fulfillment Create(string number, OrgPath org, Shipment shipment, long locationId)
    {
        var it = new Fulfillment { Number = number, Org = org, OrderId = shipment.OrderId, OrderNumber = shipment.OrderNumber, ShipmentId = shipment.Id, LocationId = locationId };
        it._lines.AddRange(shipment.Lines.Select(FulfillmentLine.Of));
        return it;
    }

    public void Notify(string issueNoteNumber, DateTime now)
    {
        Fire(FulfillmentFlow.Notify, Caller.System);
        (IssueNoteNumber, NotifiedAt) = (issueNoteNumber, now);
    }

    public void StartPick(Caller caller)
    {
        Fire(FulfillmentFlow.StartPick, caller);
        PickerId = caller.UserId;
    }

    /// <summary>Takes the picked pieces of every line; anything but exactly the note is refused, unless it is reported as short.</summary>
    public void FinishPick(IReadOnlyDictionary<string, long>? picked, bool reportShort, Caller caller, DateTime now)
    {
        var reasons = new Reasons();
        var wanted = _lines.GroupBy(l => l.Sku).ToDictionary(g => g.Key, g => g.Sum(l => l.Quantity));
        foreach (var (sku, pieces) in picked ?? new Dictionary<string, long>())
            reasons.AddIf(pieces < 0 || pieces > wanted.GetValueOrDefault(sku), LogisticsErrors.PickedWrong, "picked", ("sku", sku), ("picked", pieces), ("wanted", wanted.GetValueOrDefault(sku)));
        var missing = picked is null ? [] : wanted.Where(w => picked.GetValueOrDefault(w.Key) < w.Value).ToList();
        if (!reportShort) foreach (var (sku, pieces) in missing) reasons.AddIf(true, LogisticsErrors.PickedShort, "picked", ("sku", sku), ("picked", picked!.GetValueOrDefault(sku)), ("wanted", pieces));
        reasons.ThrowIfAny();
        Fire(missing.Count > 0 ? FulfillmentFlow.ReportShort : FulfillmentFlow.FinishPick, caller);
        Count(picked);
        if (missing.Count == 0) PickedAt = now;
    }

    public void Pack(Caller caller, DateTime now)
    {
        Fire(FulfillmentFlow.Pack, caller);
        PackedAt = now;
        BecomeReady();
    }

    /// <summary>Packed and labelled is ready.</summary>
    public void BecomeReady()
    {
        if (State == FulfillmentState.Packed && Labelled) Fire(FulfillmentFlow.Ready, Caller.System);
    }

    /// <summary>Leaves; a small shop may do so from any state on the way, and the steps between count as done now.</summary>
    public void Ship(Caller caller, DateTime now)
    {
        Fire(FulfillmentFlow.Ship, caller);
        if (PickedAt is null) Count(null);
        (PickerId, PickedAt, PackedAt, ShippedAt) = (PickerId ?? caller.UserId, PickedAt ?? now, PackedAt ?? now, now);
    }

    public void Close()
    {
        if (State == FulfillmentState.Shipped) Fire(FulfillmentFlow.Close, Caller.System);
    }

    public void Cancel()
    {
        if (FulfillmentFlow.Table.Knows(this, FulfillmentFlow.Cancel)) Fire(FulfillmentFlow.Cancel, Caller.System);
    }

    internal void Set(FulfillmentState state) => State = state;

    void Fire(string step, Caller caller) => FulfillmentFlow.Table.Fire(this, step, caller);

    // Lines of one SKU are filled in the order of the note.
    void Count(IReadOnlyDictionary<string, long>? picked)
    {
        foreach (var group in _lines.GroupBy(l => l.Sku))
        {
            var left = picked?.GetValueOrDefault(group.Key) ?? group.Sum(l => l.Quantity);
            foreach (var line in group)
            {
                line.Pick(Math.Min(line.Quantity, left));
                left -= line.Picked;
            }
        }
        Touch();
    }
}
