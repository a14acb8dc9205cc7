namespace Platform.AfterSales;

/// <summary>Gives the written answer that a department owes. It cannot be changed afterwards.</summary>
[Needs(ReplyPermissions.Submit)]
internal sealed class SubmitReply(AfterSalesDb db, Caller caller) : Mutation<SubmitReply.SubmitReplyInput, ReplyRequest>
{
    /// <summary>Which question, and the answer.</summary>
    internal sealed record SubmitReplyInput : ChangeInput
    {
        /// <summary>The answer, 1 to 4,000 characters.</summary>
        public required string Answer { get; init; }
    }

    public override async Task<ReplyRequest> Run(SubmitReplyInput input, CancellationToken ct)
    {
        var answer = CaseChecks.Words(input.Answer, "answer", 4000);
        var reply = await db.Take<ReplyRequest>(input, Scope, null, ct);
        reply.Submit(answer, caller, db.Now);
        return reply;
    }
}
