using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>Asks the customer for words or photos before a return is decided.</summary>
[Needs(ReturnRights.Authorise)]
internal sealed class AskReturnInfo(AfterSalesDb db, FieldCipher cipher, Caller caller) : Mutation<AskReturnInfo.AskReturnInfoInput, ReturnAuthorization>
{
    /// <summary>Which return, and what is asked.</summary>
    internal sealed record AskReturnInfoInput : ChangeInput
    {
        /// <summary>The question, 1 to 1,000 characters.</summary>
        public required string Question { get; init; }
    }

    public override async Task<ReturnAuthorization> Run(AskReturnInfoInput input, CancellationToken ct)
    {
        var question = CaseChecks.Words(input.Question, "question", 1000);
        var it = await db.Take<ReturnAuthorization>(input, Scope, AfterSalesDb.Whole, ct);
        it.AskInfo(cipher.Protect(question)!, caller);
        return it;
    }
}
