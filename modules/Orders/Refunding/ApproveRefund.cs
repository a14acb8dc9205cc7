using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Platform.Orders;

/// <summary>Decides for a refund; it is paid out afterwards. Above the deployment's limit the approver is somebody other than the proposer.</summary>
[Needs(RefundFlow.Approve)]
internal sealed class ApproveRefund(OrdersDb db, Caller caller, IOptions<OrdersSettings> settings) : Mutation<ApproveRefund.ApproveRefundInput, Refund>
{
    /// <summary>Which refund.</summary>
    internal sealed record ApproveRefundInput : ChangeInput;

    public override async Task<Refund> Run(ApproveRefundInput input, CancellationToken ct)
    {
        var refund = await db.Take<Refund>(input, Scope, q => q.Include(r => r.Lines), ct);
        refund.Approve(caller, settings.Value.FourEyesAboveMinor, db.Now);
        return refund;
    }
}
