using Platform.Contracts;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Errors;
using Platform.Kernel.Ledger;
using Platform.Orders;

namespace Platform.Modules.Tests.Orders;

/// <summary>Random histories of one order's money: whatever happens in whatever order, however often it is told, L1–L6 hold.</summary>
public sealed class MoneyProperties
{
    static readonly DateTime Start = new(2026, 11, 1, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Thousands_of_random_histories_keep_the_books()
    {
        for (var seed = 1; seed <= 4_000; seed++)
        {
            var story = new Story(seed);
            for (var i = 0; i < 40; i++) story.Step();
            story.Finish();
        }
    }

    [Theory, InlineData(1), InlineData(3), InlineData(7), InlineData(100)]
    public void Shares_add_up_to_the_last_unit(int lines)
    {
        var random = new Random(lines);
        for (var i = 0; i < 2_000; i++)
        {
            var weights = Enumerable.Range(0, lines).Select(_ => random.NextInt64(0, 1_000_000)).ToArray();
            var total = random.NextInt64(0, weights.Sum() + 1);
            var shares = Shares.Split(total, weights);
            Assert.Equal(weights.Sum() == 0 ? 0 : total, shares.Sum());
            Assert.All(shares.Zip(weights), s => Assert.InRange(s.First, 0, s.Second));
        }
    }

    sealed class Story
    {
        readonly Random _random;
        readonly int _seed;
        readonly Order _order;
        readonly List<Refund> _refunds = [];
        readonly List<Journal> _journals = [];
        readonly HashSet<string> _causes = [];
        readonly List<(string Number, long Amount)> _payments = [];
        readonly Dictionary<string, long> _providerRefunds = [], _providerReleases = [];
        DateTime _now = Start;

        public Story(int seed)
        {
            (_seed, _random) = (seed, new Random(seed));
            _order = Order.Place(new NewOrder
            {
                Number = "SO" + seed, Org = new OrgPath(1), ChannelId = 1, Currency = "CNY", Receiver = new SealedReceiver("n", "p", "a", "i", "i", "t", null, null, null, null),
                Lines = [.. Enumerable.Range(1, _random.Next(1, 5)).Select(i => new NewLine("S" + i, "茶", _random.Next(1, 4), _random.Next(1, 5_000), 100, false))],
                FreightMinor = _random.Next(0, 500), PlacedAt = Start, EscrowConnection = "escrow",
            });
            _order.Id = 1;
            for (var i = 0; i < _order.Lines.Count; i++) _order.Lines[i].Id = 10 + i;
            _order.TradeOpened("T1", null, null);
            if (_random.Next(4) > 0) // audited and approved in most stories
            {
                _order.Enter(OrderLifecycle.Approved);
            }
        }

        public void Step()
        {
            _now = _now.AddMinutes(1);
            try
            {
                switch (_random.Next(16))
                {
                    case 0 or 1: Pay(); break;
                    case 2: Repeat(); break;
                    case 3: _order.TryRelease(true, _now); break;
                    case 4: _order.TakeHandOver(_random.Next(1, 3), "sf", "SF1", Some(), _now); break;
                    case 5: _order.TakeDelivery(_random.Next(1, 3), Some(), _now); break;
                    case 6: _order.TakeReturn(_random.Next(1, 3), Some(), _now); break;
                    case 7: _order.ConfirmReceipt(false, _now); break;
                    case 8 or 9: ReleaseAtProvider(); break;
                    case 10: Propose(); break;
                    case 11: Decide(); break;
                    case 12 or 13: Send(); break;
                    case 14 when _random.Next(3) == 0: _order.Cancel("买家取消", Caller.System, _now); break;
                    case 15: Dispute(); break;
                }
            }
            catch (Refused) { } // a refusal changes nothing: checked below as everything else
            Check();
        }

        /// <summary>Lets everything under way come to an end, then nothing may be pending.</summary>
        public void Finish()
        {
            for (var i = 0; i < 60; i++) { _now = _now.AddMinutes(1); try { Send(); ReleaseAtProvider(); } catch (Refused) { } Check(); }
            foreach (var refund in _refunds.Where(r => r.State == RefundState.Succeeded)) Assert.Equal(refund.AmountMinor, _providerRefunds[refund.Number]);
            Assert.Equal(_order.Trade.RefundedMinor, _refunds.Where(r => r.State == RefundState.Succeeded).Sum(r => r.AmountMinor));
        }

        IReadOnlyList<Contracts.Logistics.ShippedLine> Some() => [.. _order.Lines.Where(_ => _random.Next(3) > 0).Select(l => new Contracts.Logistics.ShippedLine(l.Id, _random.NextInt64(1, l.Quantity + 1)))];

        void Pay()
        {
            var amount = _random.Next(3) == 0 ? Math.Max(1, _order.PayableMinor) : _random.NextInt64(1, Math.Max(2, _order.PayableMinor));
            var number = "P" + _payments.Count;
            _payments.Add((number, amount));
            Book(number, amount);
        }

        // The intake posts a payment number once; a repeated notice ends there.
        void Book(string number, long amount)
        {
            if (_causes.Contains("hold:" + number)) return;
            _order.TakePayment("hold:" + number, amount, _now);
        }

        void Repeat()
        {
            if (_payments.Count > 0) { var (number, amount) = _payments[_random.Next(_payments.Count)]; Book(number, amount); }
            if (_order.Trade.ReleaseNumber is { } release) { if (_providerReleases.ContainsKey(release)) _order.Released(release, _now); _order.Released(release + "x", _now); }
            foreach (var done in _refunds.Where(r => r.State == RefundState.Succeeded)) _order.Refunded(done, "again", _now);
        }

        void ReleaseAtProvider()
        {
            var trade = _order.Trade;
            if (trade.ReleasePendingMinor == 0 || trade.ReleaseNumber is not { } number) return;
            switch (_random.Next(3))
            {
                case 0: _providerReleases.TryAdd(number, trade.ReleasePendingMinor); break; // answer lost
                case 1: break; // request lost
                default:
                    _providerReleases.TryAdd(number, trade.ReleasePendingMinor);
                    _order.Released(number, _now);
                    break;
            }
        }

        void Propose()
        {
            var lines = _order.Lines.Where(_ => _random.Next(2) == 0).Select(l => (l.Id, _random.NextInt64(1, Math.Max(2, l.NetMinor + 2)))).ToList();
            _order.ProposeRefund(lines, _random.Next(3) == 0 ? _random.Next(0, 600) : 0, _random.Next(4) == 0 ? _random.Next(0, 300) : 0, RefundCause.Agreed, "尺码不合", 7, _now);
        }

        void Decide()
        {
            if (Pick(RefundState.Proposed) is not { } refund) return;
            if (_random.Next(3) > 0) refund.Approve(Caller.System, 0, _now);
            else _order.Decline(refund, _random.Next(2) == 0 ? "rejectRefund" : "withdrawRefund", Caller.System, _now);
        }

        void Send()
        {
            if (Pick(RefundState.Approved) is { } approved) approved.Send("send", Caller.System);
            if (Pick(RefundState.Failed) is { } failed && _random.Next(3) == 0) _order.RetryRefund(failed, Caller.System, _now);
            if (Pick(RefundState.Executing) is { } sent)
            {
                // The provider is asked first, as the reaction does.
                if (_providerRefunds.ContainsKey(sent.Number)) { _order.Refunded(sent, "P", _now); return; }
                switch (_random.Next(5))
                {
                    case 0: Effect(sent); sent.Lose("CONNECTION_LOST", _now); break;
                    case 1: sent.Lose("DEADLINE_PASSED", _now); break;
                    case 2: _order.RefundFailed(sent, "REJECTED", _now); break;
                    default: Effect(sent); _order.Refunded(sent, "P", _now); break;
                }
            }
            else if (Pick(RefundState.Unknown) is { } unknown)
            {
                if (_providerRefunds.ContainsKey(unknown.Number)) _order.Refunded(unknown, "P", _now);
                else _order.RefundNotMoved(unknown, _now);
            }
        }

        void Effect(Refund refund) => Assert.True(_providerRefunds.TryAdd(refund.Number, refund.AmountMinor), $"seed {_seed}: {refund.Number} was paid twice");

        void Dispute()
        {
            if (_order.IsDisputed) _order.CloseDispute(_now); else _order.OpenDispute(_now);
        }

        Refund? Pick(RefundState state)
        {
            var some = _refunds.Where(r => r.State == state).ToList();
            return some.Count == 0 ? null : some[_random.Next(some.Count)];
        }

        void Check()
        {
            foreach (var row in _order.TakeNew())
            {
                if (row is Refund refund) { refund.Id = 100 + _refunds.Count; _refunds.Add(refund); }
                if (row is Journal journal) { Assert.True(_causes.Add(journal.Cause), $"seed {_seed}: {journal.Cause} posted twice"); _journals.Add(journal); }
            }
            var t = _order.Trade;
            Assert.All(_journals, j => Assert.Equal(0, j.Postings.Sum(p => p.AmountMinor))); // L1
            Assert.All(new[] { t.CapturedMinor, t.HeldMinor, t.ReleasedMinor, t.RefundedMinor, t.ReleasePendingMinor, t.RefundPendingMinor, t.RecallPendingMinor, t.FreeHeld, t.FreeReleased }, a => Assert.True(a >= 0, $"seed {_seed}: {a}")); // L2
            Assert.Equal(t.CapturedMinor, t.HeldMinor + t.ReleasedMinor + t.RefundedMinor); // L3
            long On(string account) => _journals.SelectMany(j => j.Postings).Where(p => p.Account == account).Sum(p => p.AmountMinor);
            Assert.Equal((t.HeldMinor, t.ReleasedMinor, t.RefundedMinor - t.CapturedMinor), (On("ESCROW_HELD"), On("SELLER_SETTLED"), On("BUYER"))); // L6: the books say the same
            Assert.True(t.RefundedMinor + t.OpenRefunds <= t.CapturedMinor, $"seed {_seed}"); // L4
            Assert.All(_order.Lines, l => Assert.True(l.RefundedMinor + l.RefundPendingMinor <= Math.Max(0, l.NetMinor) && l.RefundPendingMinor >= 0, $"seed {_seed}"));
            Assert.InRange(_order.FreightRefundedMinor + _order.FreightRefundPendingMinor, 0, _order.FreightMinor);
            Assert.Equal(_refunds.Where(r => r.IsOpen).Sum(r => r.AmountMinor), t.OpenRefunds);
            Assert.Equal(_refunds.Count(r => r.IsOpen), _order.OpenRefunds);
            Assert.True(_providerReleases.Values.Sum() >= t.ReleasedMinor - _refunds.Count); // never more booked than paid, refunds out of released money apart
            if (t.Secured && t.Method == PaymentMethod.Escrow && t.AmountMinor > 0) Assert.True(t.HeldMinor + t.ReleasedMinor > 0 && t.OpenRefunds == 0);
        }
    }
}
