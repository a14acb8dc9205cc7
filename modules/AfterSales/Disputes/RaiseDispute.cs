using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Orders;
using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>
/// Disputes a trade, by its buyer or by staff for the buyer, in a case of kind DISPUTE that is there or is opened with it. From now on nothing is released to the seller and
/// the clock of automatic confirmation stands still. An order line is in one open dispute at most; about the whole order there is one of a kind at most, and none of that kind about a line beside it.
/// </summary>
[Needs(DisputeRights.Raise)]
internal sealed class RaiseDispute(AfterSalesDb db, ReturnDesk desk, NumberBlocks numbers, Intake intake, DisputeSteps steps, Attachments files, FieldCipher cipher, Caller caller) : Mutation<RaiseDispute.RaiseDisputeInput, Dispute>
{
    const int MostLines = 50;

    /// <summary>What is disputed.</summary>
    internal sealed record RaiseDisputeInput : MutationInput
    {
        /// <summary>Global id of the order; customers may dispute their own.</summary>
        public required string OrderId { get; init; }

        /// <summary>What about.</summary>
        public required DisputeKind Kind { get; init; }

        /// <summary>What the buyer says, 1 to 2,000 characters.</summary>
        public required string Statement { get; init; }

        /// <summary>Order lines in dispute, at most 50; none means the whole order.</summary>
        public IReadOnlyList<Line>? Lines { get; init; }

        /// <summary>Global id of an open case of kind DISPUTE; null opens one.</summary>
        public string? CaseId { get; init; }

        /// <summary>Global id of an inspected return of the order whose findings are disputed.</summary>
        public string? ReturnId { get; init; }

        /// <summary>What the buyer claims, minor units, above zero.</summary>
        public long? ClaimMinor { get; init; }

        /// <summary>How the buyer wants it settled.</summary>
        public DisputeOutcome? Wants { get; init; }

        /// <summary>Global ids of uploaded files, at most 9.</summary>
        public IReadOnlyList<string>? Files { get; init; }
    }

    /// <summary>Pieces of one order line.</summary>
    [GraphName("DisputeLineInput")]
    internal sealed record Line
    {
        /// <summary>Global id of the order line.</summary>
        public required string OrderLineId { get; init; }

        /// <summary>Pieces, 1 to what was ordered.</summary>
        public required long Quantity { get; init; }
    }

    public override async Task<Dispute> Run(RaiseDisputeInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Text(input.Statement, "statement", 2000, required: true);
        reasons.Between(input.ClaimMinor, "claimMinor", 1, UpsertServiceItem.LargestAmount);
        reasons.AddIf(input.Lines?.Count > MostLines, CommonErrors.TooMany, "lines", ("max", MostLines));
        reasons.ThrowIfAny();
        var order = await OrderAsync(input, ct);
        await desk.TakeTurnAsync(order.OrderId, ct);
        var lines = DisputedLines.Read(input.Lines, order, reasons);
        var open = await db.Set<Dispute>().AsNoTracking().Include(d => d.Lines).Where(d => d.OrderId == order.OrderId && (d.State == DisputeState.Open || d.State == DisputeState.Decided)).OrderBy(d => d.Id).ToListAsync(ct);
        foreach (var other in open) DisputedLines.RefuseIfSame(other, input.Kind, lines, reasons);
        var attached = await files.FilesAsync(input.Files, "files", reasons, ct);
        reasons.ThrowIfAny();
        var back = await ReturnAsync(input, order, ct);
        var it = await CaseAsync(input, order, ct);
        var dispute = Dispute.Raise(new NewDispute
        {
            Number = await numbers.OfDayAsync(db, "DP", ct), Org = order.Org, CaseId = it.Id, OrderId = order.OrderId, OrderNumber = order.Number, PartyId = order.PartyId, ReturnId = back?.Id, Kind = input.Kind, Currency = order.Currency,
            ClaimMinor = input.ClaimMinor, Wants = input.Wants, Lines = lines, Now = db.Now, Statement = new DisputeEvidence(DisputeSide.Buyer, cipher.Protect(input.Statement.Trim()), attached, caller.UserId, db.Now),
        });
        db.Add(dispute);
        db.AddRange(attached.Distinct().Select(f => new RemedyFile { FileId = f, DisputeId = dispute.Id }));
        await steps.MarkAsync(it.Id, DisputeSteps.Claim, dispute.Number, caller, ct);
        return dispute;
    }

    async Task<OrderForReturn> OrderAsync(RaiseDisputeInput input, CancellationToken ct)
    {
        var order = await desk.FactsAsync(CaseChecks.RowOf(input.OrderId, "Order"), ct);
        var isOwn = order?.PartyId is { } buyer && Scope.Parties.Contains(buyer);
        return order is not null && (isOwn || Scope.Reaches(order.Org)) ? order : throw new Refused(CommonErrors.NotFound, "orderId", ("what", "Order"));
    }

    async Task<ReturnAuthorization?> ReturnAsync(RaiseDisputeInput input, OrderForReturn order, CancellationToken ct)
    {
        if (input.ReturnId is null) return null;
        var back = await db.Take<ReturnAuthorization>(input.ReturnId, "returnId", caller.Scope(ReturnRights.Read), AfterSalesDb.Whole, ct);
        if (back.OrderId != order.OrderId) throw new Refused(CommonErrors.NotFound, "returnId", ("what", "ReturnAuthorization"));
        if (back.State != ReturnState.Inspected) throw new Refused(DisputeErrors.ReturnNotThere, "returnId", ("number", back.Number));
        back.Dispute();
        return back;
    }

    async Task<Case> CaseAsync(RaiseDisputeInput input, OrderForReturn order, CancellationToken ct)
    {
        if (input.CaseId is { } id)
        {
            var there = await db.Take<Case>(id, "caseId", caller.Scope(CasePermissions.Read), AfterSalesDb.WithPhase, ct);
            if (there.Kind != CaseKind.Dispute || !there.IsOpen || (there.OrderId is { } about && about != order.OrderId)) throw new Refused(DisputeErrors.NotADispute, "caseId", ("number", there.Number));
            if (there.OrderId is null) there.Classify(new Classification(OrderId: order.OrderId));
            return there;
        }
        var opened = await intake.Take(new OpenCase.OpenCaseInput
        {
            IdempotencyKey = input.IdempotencyKey, Kind = CaseKind.Dispute, Title = $"争议：订单{order.Number}", OrderId = input.OrderId, Separate = true,
            PartyId = caller.PartyId is null && order.PartyId is { } buyer ? GlobalId.Encode("Party", buyer) : null,
        }, caller.Scope(DisputeRights.Raise), ct);
        db.Add(opened);
        return opened;
    }
}
