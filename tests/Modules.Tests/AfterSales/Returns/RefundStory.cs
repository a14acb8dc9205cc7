using Platform.AfterSales;
using Platform.Contracts;
using Platform.Contracts.AfterSales;
using Platform.Contracts.Logistics;
using Platform.Contracts.Orders;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Errors;
using Platform.Kernel.Ledger;
using Platform.Orders;

namespace Platform.Modules.Tests.Returns;

/// <summary>One random history; the rules are the real ones, only database and provider are played.</summary>
internal sealed partial class RefundStory
{
    static readonly DateTime Start = new(2026, 11, 1, 8, 0, 0, DateTimeKind.Utc);
    static readonly ReturnPolicy Policy = new ReturnPolicy("DEFAULT").Fill(new PolicyTerms("x", "", 1, true, 7, 15, 15, 365, true, true, 7, true, null, 100_000, 99, RefundMoment.HandOver, 100_000));

    readonly Random _random;
    readonly int _seed;
    readonly Order _order;
    readonly List<ReturnAuthorization> _returns = [];
    readonly List<Dispute> _disputes = [];
    readonly List<Order> _replacements = [];
    readonly List<Refund> _refunds = [];
    readonly List<Journal> _journals = [];
    readonly HashSet<string> _causes = [];
    readonly Dictionary<string, long> _paidBack = [], _released = [];
    readonly List<(string Lane, IEvent Event)> _queue = [], _delivered = [];
    readonly Dictionary<long, OrderReturn> _told = [];
    readonly Dictionary<long, bool> _disputed = [];
    DateTime _now = Start;
    long _ids = 1000;

    public RefundStory(int seed)
    {
        (_seed, _random) = (seed, new Random(seed));
        _order = Order.Place(new NewOrder
        {
            Number = "SO" + seed, Org = new OrgPath(1), ChannelId = 1, Currency = "CNY", Receiver = new SealedReceiver("n", "p", "a", "i", "i", "t", null, null, null, null), PartyId = 7,
            Lines = [.. Enumerable.Range(1, _random.Next(1, 4)).Select(i => new NewLine("S" + i, "茶", _random.Next(1, 4), _random.Next(1, 5_000), 100, false))],
            FreightMinor = _random.Next(0, 500), DiscountMinor = 0, PlacedAt = Start, EscrowConnection = "escrow",
        });
        _order.Id = 1;
        for (var i = 0; i < _order.Lines.Count; i++) _order.Lines[i].Id = 10 + i;
        _order.TradeOpened("T1", null, null);
        _order.Enter(OrderLifecycle.Approved);
        _order.TakePayment("hold:1", Math.Max(1, _order.PayableMinor), _now);
        _order.TryRelease(true, _now);
        _order.TakeHandOver(1, "sf", "SF1", [.. _order.Lines.Select(l => new ShippedLine(l.Id, l.Quantity))], _now);
        Collect();
    }

    public Dictionary<string, int> Happened { get; } = [];

    void Saw(string what) => Happened[what] = Happened.GetValueOrDefault(what) + 1;

    public void Step()
    {
        _now = _now.AddMinutes(_random.Next(1, 30));
        try
        {
            switch (_random.Next(26))
            {
                case 0: _order.TakeDelivery(1, [.. _order.Lines.Select(l => new ShippedLine(l.Id, l.Quantity))], _now); break;
                case 1 when _random.Next(6) == 0: _order.TakeReturn(1, [.. _order.Lines.Select(l => new ShippedLine(l.Id, l.Quantity))], _now, isInspected: true); break;
                case 2 or 3: Ask(); break;
                case 4 or 5: MoveReturn(); break;
                case 6 or 7: MoveReturn(); break;
                case 8: Decide(); break;
                case 9: Decide(); break;
                case 10 when _random.Next(3) == 0: Raise(); break;
                case 11: Rule(); break;
                case 12 when _random.Next(4) == 0: _order.ConfirmReceipt(false, _now); break;
                case 13: ReleaseAtProvider(); break;
                case 14: EndReplacement(); break;
                case 15: Approve(); break;
                case 16 or 17 or 18: Send(); break;
                case 19: Repeat(); break;
                default: Deliver(); break;
            }
        }
        catch (Refused) { } // a refusal changes nothing: checked below as everything else
        Collect();
        Check();
    }

    /// <summary>Lets everything under way come to an end.</summary>
    public void Finish()
    {
        for (var i = 0; i < 400; i++)
        {
            _now = _now.AddMinutes(1);
            try { Deliver(); Approve(); Send(); ReleaseAtProvider(); EndReplacement(); } catch (Refused) { }
            Collect();
            Check();
        }
        Assert.Empty(_queue);
        foreach (var it in _returns)
        {
            Assert.Null(it.OpenAhead);
            Assert.Equal(Paid(it.Subject), it.RefundedMinor);
        }
        foreach (var it in _disputes) Assert.Equal(Paid(it.Subject), it.RefundedMinor);
        Assert.Equal(_order.Trade.RefundedMinor, _paidBack.Values.Sum());
    }

    long Paid(SubjectRef source) => _refunds.Where(r => r.State == RefundState.Succeeded && r.RemedyKey!.StartsWith(source + ":", StringComparison.Ordinal)).Sum(r => r.AmountMinor);

    OrderForReturn Facts => ForReturns.Of(_order, new Dictionary<string, string?>());

    T? Pick<T>(List<T> all, Func<T, bool> fit) where T : class
    {
        var some = all.Where(fit).ToList();
        return some.Count == 0 ? null : some[_random.Next(some.Count)];
    }
}
