using Platform.AfterSales;
using Platform.Contracts;
using Platform.Contracts.AfterSales;
using Platform.Contracts.Logistics;
using Platform.Kernel.Access;

namespace Platform.Modules.Tests.Returns;

/// <summary>Returns are asked for, moved and decided.</summary>
internal sealed partial class RefundStory
{
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
}
