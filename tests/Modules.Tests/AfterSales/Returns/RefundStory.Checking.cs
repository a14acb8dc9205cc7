using Platform.AfterSales;
using Platform.Contracts.AfterSales;
using Platform.Contracts.Orders;
using Platform.Kernel.Data;
using Platform.Kernel.Ledger;
using Platform.Orders;

namespace Platform.Modules.Tests.Returns;

/// <summary>What a save does, and what must hold after every one.</summary>
internal sealed partial class RefundStory
{
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
