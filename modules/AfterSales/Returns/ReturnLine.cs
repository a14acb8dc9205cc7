using System.ComponentModel.DataAnnotations.Schema;
using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>Pieces of one sort in a return. At every moment accepted + rejected ≤ received ≤ authorised ≤ requested.</summary>
internal sealed class ReturnLine : Entity
{
    ReturnLine() { }

    public ReturnLine(int position, long? orderLineId, string sku, string name, long quantity, ReturnReason reason, bool opened, ReturnResolution wanted, string? exchangeSku, string? noteSealed, IEnumerable<long> photos, long unitDifferenceMinor = 0)
    {
        (Position, OrderLineId, Sku, Name, Requested) = (position, orderLineId, sku, name, quantity);
        UnitDifferenceMinor = unitDifferenceMinor;
        (Reason, IsOpened, Wanted, ExchangeSku, NoteSealed, Photos) = (reason, opened, wanted, exchangeSku, noteSealed, string.Join(' ', photos.Distinct()));
    }

    /// <summary>A line that came back in another system; why it did nobody told.</summary>
    public static ReturnLine FromHistory(int position, Contracts.Orders.PastReturnLine told) => new()
    {
        Position = position, OrderLineId = told.OrderLineId, Sku = told.Sku, Name = told.Name, Requested = told.Quantity, Authorised = told.Quantity, Received = told.IsGoods ? told.Quantity : 0,
        Accepted = told.IsGoods ? told.Quantity : 0, Reason = ReturnReason.NoReason, Wanted = ReturnResolution.Refund, Resolution = ReturnResolution.Refund, RefundMinor = told.RefundedMinor, Round = 1, IsSettled = true,
    };

    /// <summary>The return.</summary>
    public long ReturnId { get; private set; }

    /// <summary>Place, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>The order line; null for goods without an order.</summary>
    public long? OrderLineId { get; private set; }

    /// <summary>What.</summary>
    public string Sku { get; private set; } = "";

    /// <summary>Name for people.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Why it is returned.</summary>
    public ReturnReason Reason { get; private set; }

    /// <summary>Whether the packing was opened or the goods were used, as the customer says.</summary>
    public bool IsOpened { get; private set; }

    /// <summary>What the customer asks for.</summary>
    public ReturnResolution Wanted { get; private set; }

    /// <summary>What is given for it in an exchange for other goods; null otherwise.</summary>
    public string? ExchangeSku { get; private set; }

    /// <summary>What a piece of the wanted goods costs more than what was bought, as it was told when it was asked for; minor units, below zero when it costs less.</summary>
    public long UnitDifferenceMinor { get; private set; }

    /// <summary>What the customer pays for a piece in an exchange for dearer goods, as it was decided; minor units.</summary>
    public long UnitDueMinor { get; private set; }

    /// <summary>What goes back for it because the other goods cost less, minor units.</summary>
    public long DifferenceBackMinor { get; private set; }

    /// <summary>The customer's words, sealed; null when nothing was said.</summary>
    [Protected, Encrypted]
    public string? NoteSealed { get; private set; }

    /// <summary>Files of the customer's photos, separated by blanks.</summary>
    public string Photos { get; private set; } = "";

    /// <summary>Pieces asked for, above zero.</summary>
    public long Requested { get; private set; }

    /// <summary>Pieces allowed; 0 before.</summary>
    public long Authorised { get; private set; }

    /// <summary>Pieces that were counted in.</summary>
    public long Received { get; private set; }

    /// <summary>Of those, pieces that were taken back.</summary>
    public long Accepted { get; private set; }

    /// <summary>Of those, pieces that were not.</summary>
    public long Rejected { get; private set; }

    /// <summary>What becomes of accepted pieces; null before the inspection.</summary>
    public GoodsDisposition? AcceptedTo { get; private set; }

    /// <summary>What becomes of rejected pieces; null before the inspection.</summary>
    public GoodsDisposition? RejectedTo { get; private set; }

    /// <summary>What it gets; null before the decision.</summary>
    public ReturnResolution? Resolution { get; private set; }

    /// <summary>Goods money decided for it after inspection or without goods, minor units.</summary>
    public long RefundMinor { get; private set; }

    /// <summary>Goods money that the fast lane decided before anybody saw the goods, minor units.</summary>
    public long AheadMinor { get; internal set; }

    /// <summary>Which decision of the return settled it; 0 before.</summary>
    public int Round { get; private set; }

    /// <summary>Whether what it gets is under way or done; a decision that could not be carried out opens it again.</summary>
    public bool IsSettled { get; private set; }

    /// <summary>When it was mended, UTC; null for other resolutions and before.</summary>
    public DateTime? RepairedAt { get; private set; }

    /// <summary>Files of the photos.</summary>
    [NotMapped]
    public IReadOnlyList<long> PhotoIds => [.. Words.Split(Photos).Select(p => long.Parse(p, System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>Pieces of the order line that this line keeps from being returned once more.</summary>
    internal long Claims(ReturnState state, bool expectsGoods) => state switch
    {
        ReturnState.Declined or ReturnState.Cancelled or ReturnState.Expired => 0,
        ReturnState.Requested or ReturnState.NeedsInfo => Requested,
        ReturnState.Authorised or ReturnState.InTransit or ReturnState.PartiallyReceived => Authorised,
        // What went back to the customer, mended or not accepted, may be returned once more.
        ReturnState.Completed when Resolution is not (ReturnResolution.Refund or ReturnResolution.ExchangeSame or ReturnResolution.ExchangeOther) => 0,
        ReturnState.Completed => expectsGoods ? Accepted : Authorised,
        _ => expectsGoods ? Received : Authorised,
    };

    internal void Authorise(long pieces) => Authorised = pieces;

    internal void Receive(long pieces) => Received += pieces;

    internal void Inspect(long accepted, long rejected, GoodsDisposition acceptedTo, GoodsDisposition rejectedTo)
        => (Accepted, Rejected, AcceptedTo, RejectedTo) = (accepted, rejected, acceptedTo, rejectedTo);

    internal void Decide(LineDecision d, int round)
    {
        var other = d.Resolution == ReturnResolution.ExchangeOther;
        (Resolution, ExchangeSku, RefundMinor, Round, IsSettled) = (d.Resolution, other ? d.ExchangeSku : null, d.RefundMinor, round, true);
        (UnitDueMinor, DifferenceBackMinor) = other ? (d.UnitDueMinor, d.RefundMinor) : (0, 0);
    }

    /// <summary>It waits for a decision again. What went back for cheaper goods that will not come counts as paid.</summary>
    internal void Reopen() => (IsSettled, RefundMinor, AheadMinor) = (false, 0, AheadMinor + DifferenceBackMinor);

    /// <summary>What was to go back for cheaper goods will not.</summary>
    internal void LoseBack()
    {
        if (IsSettled) RefundMinor = 0; else AheadMinor -= DifferenceBackMinor;
        DifferenceBackMinor = 0;
    }

    internal void Mend(DateTime at) => RepairedAt = at;

    internal ReturnedLine Told(long quantity) => new(Id, OrderLineId, Sku, Name, quantity);
}
