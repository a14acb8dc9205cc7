using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>Says what was asked about a return.</summary>
[Needs(ReturnRights.Request)]
internal sealed class AnswerReturnInfo(AfterSalesDb db, FieldCipher cipher, Caller caller) : Mutation<AnswerReturnInfo.AnswerReturnInfoInput, ReturnAuthorization>
{
    /// <summary>Which return, and the answer.</summary>
    internal sealed record AnswerReturnInfoInput : ChangeInput
    {
        /// <summary>The answer, 1 to 1,000 characters.</summary>
        public required string Answer { get; init; }
    }

    public override async Task<ReturnAuthorization> Run(AnswerReturnInfoInput input, CancellationToken ct)
    {
        var answer = CaseChecks.Words(input.Answer, "answer", 1000);
        var it = await db.Take<ReturnAuthorization>(input, Scope, AfterSalesDb.Whole, ct);
        it.AnswerInfo(cipher.Protect(answer)!, caller);
        return it;
    }
}
