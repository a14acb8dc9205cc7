using Platform.Kernel.Privacy;

namespace Platform.Orders;

/// <summary>What Orders keeps of a person: receivers, notes, what platforms sent. Lines, amounts, payments and journals name nobody and stay.</summary>
internal sealed class OrdersPersonalRows(OrdersDb db, ReceiverSeal seal) : IPersonalRows
{
    public ModuleDb Db => db;

    public IEnumerable<PersonalSet> Of(Person who)
    {
        var (parties, orders, sources) = (who.PartyIds, who.Of(nameof(Order)), who.Of(nameof(SourceOrder)));
        var phones = who.ContactIndexes.Where(c => c.IsPhone).Select(c => seal.PhoneIndex(c.Text, null)).ToList();
        yield return new PersonalSet<Order>(db.Orders.Where(o => o.PartyId == null ? phones.Contains(o.PhoneIndex!) : parties.Contains(o.PartyId.Value)))
            { Columns = [nameof(Order.BuyerNote), nameof(Order.SellerNote), nameof(Order.PostalCode), nameof(Order.LikenessKey)] };
        yield return new PersonalSet<SourceOrder>(db.SourceOrders.Where(s => s.OrderId != null && orders.Contains(s.OrderId.Value)));
        yield return new PersonalSet<SourceRevision>(db.Set<SourceRevision>().Where(r => sources.Contains(r.SourceOrderId)));
        yield return new PersonalSet<OrderException>(db.Exceptions.Where(x => orders.Contains(x.OrderId))) { Columns = [nameof(OrderException.Resolution)] };
        yield return new PersonalSet<AuditResult>(db.Set<AuditResult>().Where(a => orders.Contains(a.OrderId)));
        yield return new PersonalSet<Refund>(db.Refunds.Where(r => orders.Contains(r.OrderId)));
    }
}
