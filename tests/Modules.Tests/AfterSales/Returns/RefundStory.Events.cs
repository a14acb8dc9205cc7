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

/// <summary>What returns, disputes and the order tell one another: late, in any order across lanes, and again.</summary>
internal sealed partial class RefundStory
{
    void Deliver()
    {
        if (_queue.Count == 0) return;
        var lane = _queue[_random.Next(_queue.Count)].Lane;
        var at = _queue.FindIndex(q => q.Lane == lane);
        var (_, e) = _queue[at];
        _queue.RemoveAt(at);
        _delivered.Add((lane, e));
        Take(e);
    }

    /// <summary>The same event once more, as a provider's notice or an administrator's repeat brings it. One that was answered with a refusal is noted in the inbox with that answer, so it does not come again.</summary>
    void Repeat()
    {
        if (_delivered.Count == 0 || _delivered[_random.Next(_delivered.Count)] is not { Event: RefundDecided or ReplacementDecided or RefundSucceeded or ReplacementDelivered or ReplacementOrdered } again) return;
        if (again.Event is RefundDecided d && !_refunds.Exists(r => r.RemedyKey == new Remedy(d.Source, d.Round, d.CaseId).Key)) return;
        Saw("repeated");
        Take(again.Event);
    }

    void Take(IEvent e)
    {
        switch (e)
        {
            case RefundDecided d:
                var remedy = new Remedy(d.Source, d.Round, d.CaseId);
                if (_refunds.Exists(r => r.RemedyKey == remedy.Key)) break;
                _order.CarryOut(remedy, [.. d.Lines.Select(l => (l.OrderLineId, l.AmountMinor))], d.FreightMinor, d.CompensationMinor, d.Reason, d.DecidedBy, _random.Next(4) == 0 ? 0 : 1_000_000, _now);
                break;
            case ReplacementDecided d:
                var goods = new Remedy(d.Source, d.Round, d.CaseId);
                if (_replacements.Exists(o => o.RemedyKey == goods.Key)) break;
                var second = _order.Replace(goods, "SO" + ++_ids, [.. d.Lines.Select(l => new NewLine(l.Sku, "茶", l.Quantity, 0, 0, false))], _now);
                second.Id = ++_ids;
                foreach (var line in second.Lines) line.Id = ++_ids;
                _replacements.Add(second);
                break;
            case RefundSucceeded { Source: { } source } d:
                if (Return(source) is { } paid) paid.TakeRefund(d.Round, d.Amount.AmountMinor, _now);
                if (Disputed(source) is { } about) about.TakeRefund(d.Round, d.Amount.AmountMinor, _now);
                break;
            case RefundDeclined d:
                Return(d.Source)?.LoseRefund(d.Round, d.Code);
                Disputed(d.Source)?.Fail(d.Round, d.Code);
                break;
            case ReplacementOrdered d:
                Return(d.Source)?.TakeReplacement(d.Round, d.ReplacementId, d.ReplacementNumber);
                Disputed(d.Source)?.TakeReplacement(d.Round, d.ReplacementId);
                break;
            case ReplacementDelivered d:
                Return(d.Source)?.ReplacementArrived(d.Round, _now);
                Disputed(d.Source)?.ReplacementArrived(d.Round, _now);
                break;
            case ReplacementCancelled d:
                Return(d.Source)?.LoseReplacement(d.Round, d.Code);
                Disputed(d.Source)?.Fail(d.Round, d.Code);
                break;
            case ReturnRequested d: Tell(d.ReturnId, OrderReturnStage.Requested); break;
            case ReturnAuthorised d: Tell(d.ReturnId, OrderReturnStage.InProgress); break;
            case ReturnDeclined d: Tell(d.ReturnId, OrderReturnStage.Ended); break;
            case ReturnCancelled d: Tell(d.ReturnId, OrderReturnStage.Ended); break;
            case ReturnCompleted d: Tell(d.ReturnId, OrderReturnStage.Ended, d); break;
            case DisputeOpened d: TellDispute(d.DisputeId, true); break;
            case DisputeSettled d: TellDispute(d.DisputeId, false); break;
            case DisputeWithdrawn d: TellDispute(d.DisputeId, false); break;
        }
    }

    ReturnAuthorization? Return(SubjectRef source) => source.Type == "ReturnAuthorization" ? _returns.Find(r => r.Id == source.Id) : null;

    Dispute? Disputed(SubjectRef source) => source.Type == "Dispute" ? _disputes.Find(d => d.Id == source.Id) : null;

    void Tell(long id, OrderReturnStage stage, ReturnCompleted? end = null)
    {
        var fact = _told.TryGetValue(id, out var known) ? known : _told[id] = new OrderReturn(id, 1);
        fact.Go(stage);
        if (end is not null) fact.Accept(end.Lines, end.IsReplaced);
        _order.TakeReturns(_told.Values, _now);
    }

    void TellDispute(long id, bool open)
    {
        _disputed[id] = open;
        _order.TakeDisputes(_disputed.Values.Count(o => o), _now);
    }

    void EndReplacement()
    {
        if (Pick(_replacements, o => o.Stage != OrderStage.Done) is not { } second) return;
        second.Enter(OrderLifecycle.Released);
        if (_random.Next(2) == 0) second.Cancel("缺货", Caller.System, _now);
        else
        {
            second.TakeHandOver(9, "sf", "SF" + second.Id, [.. second.Lines.Select(l => new ShippedLine(l.Id, l.Quantity))], _now);
            second.TakeDelivery(9, [.. second.Lines.Select(l => new ShippedLine(l.Id, l.Quantity))], _now);
        }
    }
}
