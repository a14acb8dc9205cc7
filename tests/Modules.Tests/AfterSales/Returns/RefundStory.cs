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

    void Ask()
    {
        var facts = Facts;
        var kind = (ReturnKind)_random.Next(4);
        var wanted = kind switch { ReturnKind.Exchange => ReturnResolution.ExchangeSame, ReturnKind.Repair => ReturnResolution.Repair, _ => ReturnResolution.Refund };
        var lines = new List<ReturnLine>();
        foreach (var line in facts.Lines.Where(_ => _random.Next(2) == 0))
        {
            var left = line.Shipped - line.CameBack - _returns.Sum(r => r.Claims(line.LineId));
            if (left <= 0) continue;
            // Half of the exchanges are for other goods that cost less.
            var other = wanted == ReturnResolution.ExchangeSame && _random.Next(2) == 0;
            lines.Add(new ReturnLine(lines.Count + 1, line.LineId, line.Sku, line.Name, _random.NextInt64(1, left + 1), ReturnReason.Quality, false, other ? ReturnResolution.ExchangeOther : wanted, other ? "CHEAPER" : null, null, [],
                other ? -_random.NextInt64(0, line.UnitPriceMinor + 100) : 0));
        }
        if (lines.Count == 0) return;
        var it = ReturnAuthorization.Request(new NewReturn
        {
            Number = "RT" + _returns.Count, Org = new OrgPath(1), Kind = kind, Currency = "CNY", Policy = Policy, Lines = lines, Now = _now, FreightPayer = FreightPayer.Seller, OrderId = 1, PartyId = 7,
        });
        it.Id = ++_ids;
        foreach (var line in lines) line.Id = ++_ids;
        _returns.Add(it);
        Assert.All(_order.Lines, l => Assert.True(_returns.Sum(r => r.Claims(l.Id)) <= l.Quantity, $"seed {_seed}: line {l.Id} claimed twice"));
        if (_random.Next(3) == 0) it.Authorise(new Dictionary<long, long>(), true, null, 7, Caller.System, _now);
    }

    void MoveReturn()
    {
        if (_returns.Count == 0) return;
        var it = _returns[_random.Next(_returns.Count)];
        switch (it.State)
        {
            case ReturnState.Requested when _random.Next(5) == 0: it.Decline("no", Caller.System, _now); break;
            case ReturnState.Requested when _random.Next(5) == 0: it.AskInfo("?", Caller.System); break;
            case ReturnState.NeedsInfo: it.AnswerInfo("!", Caller.System); break;
            case ReturnState.Requested: it.Authorise(it.Lines.ToDictionary(l => l.Id, l => _random.NextInt64(0, l.Requested + 1)), false, null, 7, Caller.System, _now); break;
            case ReturnState.Authorised or ReturnState.InTransit when _random.Next(6) == 0: it.Cancel("x", Caller.System, _now); break;
            case ReturnState.Authorised when it.ExpectsGoods: it.Send("sf", "W" + it.Id, Caller.System, _now); break;
            case ReturnState.InTransit when it.IsFastLane && it.Rounds == 0 && _random.Next(2) == 0:
                it.Scan(_now);
                var facts = Facts;
                var lines = it.Lines.Where(l => l.Wanted == ReturnResolution.Refund).ToList();
                var amounts = ReturnMoney.Within(facts.AvailableMinor, [.. lines.Select(l => ReturnMoney.Share(facts.Lines.First(f => f.LineId == l.OrderLineId), 0, l.Authorised))]);
                it.PayAhead(lines.Select((l, i) => (l.Id, amounts[i])).ToDictionary(a => a.Id, a => a.Item2));
                if (it.OpenAhead is not null) Saw("ahead");
                break;
            case ReturnState.InTransit or ReturnState.PartiallyReceived:
                it.Receive(it.Lines.Where(l => l.Authorised > l.Received).ToDictionary(l => l.Id, l => _random.NextInt64(1, l.Authorised - l.Received + 1)), _random.Next(3) == 0, Caller.System, _now);
                break;
            case ReturnState.Received:
                it.Inspect([.. it.Lines.Where(l => l.Received > 0).Select(l =>
                {
                    var accepted = _random.NextInt64(0, l.Received + 1);
                    return new LineFinding(l.Id, accepted, l.Received - accepted, l.Wanted == ReturnResolution.Repair ? GoodsDisposition.SendBack : GoodsDisposition.Restock, GoodsDisposition.SendBack, null, [], []);
                })], Caller.System, _now);
                break;
            case ReturnState.Resolving when it.IsUnderRepair: it.FinishRepair(Caller.System, _now); break;
            case ReturnState.Resolving: it.ParcelArrived(_now); break;
        }
    }

    /// <summary>Decides as a person would who reads old figures: sometimes more than is there, which Orders must refuse.</summary>
    void Decide()
    {
        if (Pick(_returns, r => ReturnFlow.Table.Knows(r, "decideReturn") && (r.State == ReturnState.Inspected || !r.ExpectsGoods)) is not { } it) return;
        var facts = Facts;
        var greedy = _random.Next(5) == 0;
        if (greedy) Saw("asked too much");
        var decisions = it.Lines.Where(l => !l.IsSettled).Select(l =>
        {
            var pieces = it.ExpectsGoods ? l.Accepted : l.Authorised;
            // Goods that did not come are sent anew, or paid for after all.
            var wanted = l.Round > 0 && l.Wanted is ReturnResolution.ExchangeSame or ReturnResolution.ExchangeOther && (l.DifferenceBackMinor > 0 || _random.Next(2) == 0) ? ReturnResolution.Refund : l.Wanted;
            var what = pieces == 0 ? it.ExpectsGoods && l.Received > 0 ? ReturnResolution.RejectSendBack : ReturnResolution.Keep : wanted;
            var line = facts.Lines.First(f => f.LineId == l.OrderLineId);
            var share = ReturnMoney.Share(line with { RefundableMinor = line.RefundableMinor + l.AheadMinor }, 0, pieces);
            var due = what switch
            {
                ReturnResolution.Refund => greedy ? line.NetMinor + 50 : Math.Max(0, share - l.AheadMinor),
                ReturnResolution.ExchangeOther => greedy ? line.NetMinor + 50 : Math.Max(0, ExchangeTerms.Back(share, l.UnitDifferenceMinor, line.UnitPriceMinor) - l.AheadMinor),
                _ => 0,
            };
            if (what == ReturnResolution.ExchangeOther && due > 0) Saw("difference back");
            if (l.DifferenceBackMinor > 0 && what == ReturnResolution.Refund) Saw("paid after all");
            return new LineDecision(l.Id, what, what == ReturnResolution.ExchangeOther ? l.ExchangeSku : null, due);
        }).ToList();
        it.Decide(decisions, _random.Next(3) == 0 ? _random.Next(0, 300) : 0, _random.Next(4) == 0 ? _random.Next(0, 200) : 0, "x", null, Caller.System, _now);
    }

    void Raise()
    {
        if (_disputes.Exists(d => d.IsOpen)) return;
        var it = Dispute.Raise(new NewDispute
        {
            Number = "DP" + _disputes.Count, Org = new OrgPath(1), CaseId = 5, OrderId = 1, OrderNumber = "SO", Kind = DisputeKind.Quality, Currency = "CNY", Now = _now, PartyId = 7,
            Statement = new DisputeEvidence(DisputeSide.Buyer, "x", [], null, _now),
        });
        it.Id = ++_ids;
        _disputes.Add(it);
    }

    void Rule()
    {
        if (Pick(_disputes, d => d.State == DisputeState.Open) is not { } it) return;
        var line = _order.Lines[_random.Next(_order.Lines.Count)];
        switch (_random.Next(5))
        {
            case 0: it.Withdraw("x", Caller.System, _now); break;
            case 1: it.Decide(new Ruling(DisputeOutcome.Refuse, [], 0, 0, [], "x"), Caller.System, _now); break;
            case 2: it.Decide(new Ruling(DisputeOutcome.Replace, [], 0, 0, [new ReplacementLine(line.Id, line.Sku, 1)], "x"), Caller.System, _now); break;
            default: it.Decide(new Ruling(DisputeOutcome.PartlyPay, [new LineAmount(line.Id, _random.NextInt64(1, line.NetMinor + 100))], 0, 0, [], "x"), Caller.System, _now); break;
        }
    }

    // One event of one subject, the oldest first: as deliveries come.
    void Approve()
    {
        if (Pick(_refunds, r => r.State == RefundState.Proposed) is not { } refund) return;
        if (_random.Next(4) == 0) _order.Decline(refund, "rejectRefund", Caller.System, _now);
        else refund.Approve(Caller.System, 0, _now);
    }

    // The provider is asked first, as the reaction does: only its "not found" lets a refund go out.
    void Send()
    {
        if (Pick(_refunds, r => r.State == RefundState.Approved) is { } approved) approved.Send("send", Caller.System);
        if (Pick(_refunds, r => r.State == RefundState.Failed) is { } failed)
            switch (_random.Next(3))
            {
                case 0: _order.RetryRefund(failed, Caller.System, _now); break;
                case 1 when !_paidBack.ContainsKey(failed.Number): _order.GiveUp(failed, _now); break;
            }
        if (Pick(_refunds, r => r.State is RefundState.Executing or RefundState.Unknown) is not { } sent) return;
        if (_paidBack.ContainsKey(sent.Number)) { _order.Refunded(sent, "P", _now); return; }
        if (sent.State == RefundState.Unknown) { _order.RefundNotMoved(sent, _now); return; }
        switch (_random.Next(5))
        {
            case 0: Pay(sent); sent.Lose("CONNECTION_LOST", _now); Saw("lost answer"); break;
            case 1: sent.Lose("DEADLINE_PASSED", _now); break;
            case 2: _order.RefundFailed(sent, "REJECTED", _now); break;
            default: Pay(sent); _order.Refunded(sent, "P", _now); break;
        }
    }

    void Pay(Refund refund) => Assert.True(_paidBack.TryAdd(refund.Number, refund.AmountMinor), $"seed {_seed}: {refund.Number} was paid twice");

    void ReleaseAtProvider()
    {
        if (_order.Trade.ReleasePendingMinor == 0 || _order.Trade.ReleaseNumber is not { } number) return;
        Assert.False(_order.IsDisputed && !_released.ContainsKey(number) && _order.Trade.ConfirmedAt is null, $"seed {_seed}: released in dispute");
        _released.TryAdd(number, _order.Trade.ReleasePendingMinor);
        if (_random.Next(3) > 0) _order.Released(number, _now);
    }

    T? Pick<T>(List<T> all, Func<T, bool> fit) where T : class
    {
        var some = all.Where(fit).ToList();
        return some.Count == 0 ? null : some[_random.Next(some.Count)];
    }

    // What a save does: rows get ids, events go on their way.
    void Collect()
    {
        foreach (var row in _order.TakeNew())
        {
            if (row is Refund refund) { refund.Id = ++_ids; _refunds.Add(refund); }
            if (row is Journal journal) { Assert.True(_causes.Add(journal.Cause), $"seed {_seed}: {journal.Cause} posted twice"); _journals.Add(journal); }
        }
        foreach (var second in _replacements) second.TakeNew();
        foreach (var it in new Aggregate[] { _order }.Concat(_refunds).Concat(_returns).Concat(_disputes).Concat(_replacements))
        {
            foreach (var e in it.Pending.Where(p => p.DueAt is null).Select(p => p.Event()))
            {
                Saw(e.GetType().Name);
                _queue.Add((it.GetType().Name + it.Id, e));
            }
            it.Saved();
        }
        _queue.RemoveAll(q => q.Event is not (RefundDecided or ReplacementDecided or RefundSucceeded or RefundDeclined or ReplacementOrdered or ReplacementDelivered or ReplacementCancelled or ReturnRequested or ReturnAuthorised
            or ReturnDeclined or ReturnCancelled or ReturnCompleted or DisputeOpened or DisputeSettled or DisputeWithdrawn));
    }

    void Check()
    {
        var t = _order.Trade;
        Assert.All(_journals, j => Assert.Equal(0, j.Postings.Sum(p => p.AmountMinor)));
        Assert.All(new[] { t.CapturedMinor, t.HeldMinor, t.ReleasedMinor, t.RefundedMinor, t.ReleasePendingMinor, t.RefundPendingMinor, t.RecallPendingMinor, t.FreeHeld, t.FreeReleased }, a => Assert.True(a >= 0, $"seed {_seed}: {a}"));
        Assert.Equal(t.CapturedMinor, t.HeldMinor + t.ReleasedMinor + t.RefundedMinor);
        long On(string account) => _journals.SelectMany(j => j.Postings).Where(p => p.Account == account).Sum(p => p.AmountMinor);
        Assert.Equal((t.HeldMinor, t.ReleasedMinor, t.RefundedMinor - t.CapturedMinor), (On("ESCROW_HELD"), On("SELLER_SETTLED"), On("BUYER")));
        Assert.True(_paidBack.Values.Sum() <= t.CapturedMinor, $"seed {_seed}: more was paid back than came in");
        Assert.All(_order.Lines, l => Assert.True(l.RefundedMinor + l.RefundPendingMinor <= Math.Max(0, l.NetMinor), $"seed {_seed}: line {l.Id}"));
        Assert.InRange(_order.FreightRefundedMinor + _order.FreightRefundPendingMinor, 0, _order.FreightMinor);
        Assert.Equal(_refunds.Count, _refunds.Select(r => r.RemedyKey).Distinct().Count());
        foreach (var line in _returns.SelectMany(r => r.Lines)) Assert.True(line.Accepted + line.Rejected <= line.Received && line.Received <= line.Authorised && line.Authorised <= line.Requested, $"seed {_seed}");
        Assert.All(_returns, r => Assert.True(r.RefundedMinor <= Paid(r.Subject), $"seed {_seed}: {r.Number} says more than was paid"));
    }
}
