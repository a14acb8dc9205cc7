using Platform.Kernel.Privacy;

namespace Platform.Logistics;

/// <summary>What Logistics keeps of a person: receivers, what couriers were asked and what they told. Stock and its movements name nobody.</summary>
internal sealed class LogisticsPersonalRows(LogisticsDb db) : IPersonalRows
{
    public ModuleDb Db => db;

    public IEnumerable<PersonalSet> Of(Person who)
    {
        var (orders, shipments) = (who.Of("Order"), who.Of(nameof(Shipment)));
        var waybills = db.Set<Waybill>().Where(w => shipments.Contains(w.ShipmentId));
        yield return new PersonalSet<Shipment>(db.Set<Shipment>().Where(s => s.OrderId != null && orders.Contains(s.OrderId.Value))) { Columns = [nameof(Shipment.PostalCode), nameof(Shipment.Problem)] };
        yield return new PersonalSet<Waybill>(waybills) { Columns = [nameof(Waybill.Problem)] };
        yield return new PersonalSet<TrackingEvent>(db.Set<TrackingEvent>().Where(t => waybills.Any(w => w.Number == t.Number && w.Courier == t.Courier))) { Columns = [nameof(TrackingEvent.RawText), nameof(TrackingEvent.Place)] };
    }
}
