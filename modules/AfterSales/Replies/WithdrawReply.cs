using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>Takes a question to a department back; whoever may see the case that asks may do so.</summary>
[Needs(ReplyPermissions.Request)]
internal sealed class WithdrawReply(AfterSalesDb db, Caller caller) : Mutation<WithdrawReply.WithdrawReplyInput, ReplyRequest>
{
    /// <summary>Which question, and why it is not needed any more.</summary>
    internal sealed record WithdrawReplyInput : ChangeInput
    {
        /// <summary>Why, 1 to 500 characters.</summary>
        public required string Reason { get; init; }
    }

    public override async Task<ReplyRequest> Run(WithdrawReplyInput input, CancellationToken ct)
    {
        var reason = CaseChecks.Words(input.Reason, "reason", 500);
        // The question belongs to the department that is asked; who may take it back is decided by the case that asks.
        var reply = await db.Take<ReplyRequest>(input, RowScope.Everything, q => q.Where(r => db.Set<Case>().Within(Scope).Any(c => c.Id == r.CaseId)), ct);
        reply.Withdraw(reason, caller, db.Now);
        return reply;
    }
}
