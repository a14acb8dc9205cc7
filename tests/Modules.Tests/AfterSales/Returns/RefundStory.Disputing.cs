using Platform.Contracts;
using Platform.AfterSales;
using Platform.Contracts.AfterSales;
using Platform.Kernel.Access;

namespace Platform.Modules.Tests.Returns;

/// <summary>The trade is disputed, and somebody decides.</summary>
internal sealed partial class RefundStory
{
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
}
