using Platform.Kernel.Access;
using Platform.Orders;

namespace Platform.Modules.Tests.Returns;

/// <summary>The provider of the money, who answers late, twice or not at all.</summary>
internal sealed partial class RefundStory
{
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
}
