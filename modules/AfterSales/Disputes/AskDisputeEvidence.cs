using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>
/// Asks the buyer for words or photos before a dispute is decided, in place of what was asked before. The buyer is told; whatever the buyer lays before the dispute answers it. Nothing
/// happens by itself when the time is over: it may be decided without.
/// </summary>
[Needs(DisputeRights.Ask)]
internal sealed class AskDisputeEvidence(AfterSalesDb db, FieldCipher cipher, Caller caller) : Mutation<AskDisputeEvidence.AskDisputeEvidenceInput, Dispute>
{
    const int LongestQuestion = 1000, LongestDays = 30;

    /// <summary>Which dispute, and what is asked.</summary>
    internal sealed record AskDisputeEvidenceInput : ChangeInput
    {
        /// <summary>What the buyer is to say or show, 1 to 1,000 characters.</summary>
        public required string Question { get; init; }

        /// <summary>Until when, UTC; after now and within 30 days. Null sets no limit.</summary>
        public DateTime? AnswerBy { get; init; }
    }

    public override async Task<Dispute> Run(AskDisputeEvidenceInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Text(input.Question, "question", LongestQuestion, required: true);
        reasons.AddIf(input.AnswerBy <= db.Now || input.AnswerBy > db.Now.AddDays(LongestDays), DisputeErrors.AnswerTime, "answerBy", ("max", db.Now.AddDays(LongestDays)));
        reasons.ThrowIfAny();
        var it = await db.Take<Dispute>(input, Scope, AfterSalesDb.Whole, ct);
        it.Ask(cipher.Protect(input.Question.Trim())!, input.AnswerBy, caller, db.Now);
        return it;
    }
}
