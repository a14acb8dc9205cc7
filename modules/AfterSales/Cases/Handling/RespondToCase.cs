using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>Writes an answer to the customer, or a note that only staff reads. The first answer counts as the first response.</summary>
[Needs(CasePermissions.Work)]
internal sealed class RespondToCase(AfterSalesDb db, Caller caller, FieldCipher cipher) : Mutation<RespondToCase.RespondToCaseInput, Case>
{
    /// <summary>Which case, and what is written.</summary>
    internal sealed record RespondToCaseInput : ChangeInput
    {
        /// <summary>The words, 1 to 4,000 characters.</summary>
        public required string Text { get; init; }

        /// <summary>Who reads it; the customer unless said otherwise.</summary>
        public MessageVisibility Visibility { get; init; }
    }

    public override async Task<Case> Run(RespondToCaseInput input, CancellationToken ct)
    {
        var text = CaseChecks.Words(input.Text, "text", 4000);
        var it = await db.Take<Case>(input, Scope, AfterSalesDb.WithPhase, ct);
        it.Write(new CaseMessage { Visibility = input.Visibility, TextSealed = cipher.Protect(text)!, AuthorId = caller.UserId, At = db.Now });
        return it;
    }
}
