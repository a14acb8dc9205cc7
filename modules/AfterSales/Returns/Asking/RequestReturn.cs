using Platform.Contracts.Orders;

namespace Platform.AfterSales;

/// <summary>
/// Asks for a return, by a customer for an own order or by staff. The rules' verdicts are kept with it; what the fast lane allows is authorised at once.
/// Pieces of an order line are never claimed twice, however many ask at the same moment.
/// </summary>
[Needs(ReturnRights.Request)]
internal sealed class RequestReturn(AfterSalesDb db, ReturnDesk desk, WorkDesk work, NumberBlocks numbers, FastLane fastLane, RequestedLines requested, Placement placement, Caller caller)
    : Mutation<RequestReturn.RequestReturnInput, ReturnAuthorization>
{
    /// <summary>What is to be returned.</summary>
    internal sealed record RequestReturnInput : MutationInput
    {
        /// <summary>What is asked for.</summary>
        public required ReturnKind Kind { get; init; }

        /// <summary>What is returned, 1 to 50 lines, all of one order or none of any.</summary>
        public required IReadOnlyList<Line> Lines { get; init; }

        /// <summary>Global id of the order; null for goods that were bought elsewhere or whose order is not known.</summary>
        public string? OrderId { get; init; }

        /// <summary>Global id of the case it belongs to.</summary>
        public string? CaseId { get; init; }

        /// <summary>Global id of the customer, for goods without an order; customers are themselves.</summary>
        public string? PartyId { get; init; }

        /// <summary>Global id of the organisation unit, for goods without an order; null takes the caller's own.</summary>
        public string? OrgUnitId { get; init; }
    }

    /// <summary>Pieces of one sort.</summary>
    [GraphName("ReturnLineInput")]
    internal sealed record Line
    {
        /// <summary>Global id of the order line.</summary>
        public string? OrderLineId { get; init; }

        /// <summary>SKU, for goods without an order; at most 60 characters.</summary>
        public string? Sku { get; init; }

        /// <summary>What it is, for goods without an order; at most 200 characters.</summary>
        public string? Name { get; init; }

        /// <summary>Pieces, 1 to 1,000,000.</summary>
        public required long Quantity { get; init; }

        /// <summary>Why.</summary>
        public required ReturnReason Reason { get; init; }

        /// <summary>Whether the packing was opened or the goods were used.</summary>
        public bool Opened { get; init; }

        /// <summary>What is wanted for it; null follows from the kind. A refund without goods gives money only.</summary>
        public ReturnResolution? Resolution { get; init; }

        /// <summary>SKU that is wanted in an exchange for other goods. What costs more is paid before it leaves, what costs less gives the difference back (<c>unitDifferenceMinor</c> of the line).</summary>
        public string? ExchangeSku { get; init; }

        /// <summary>What the customer says, at most 1,000 characters.</summary>
        public string? Note { get; init; }

        /// <summary>Global ids of uploaded photos, at most 9.</summary>
        public IReadOnlyList<string>? Photos { get; init; }
    }

    public override async Task<ReturnAuthorization> Run(RequestReturnInput input, CancellationToken ct)
    {
        RequestedLines.Check(input.Lines);
        var order = await OrderAsync(input, ct);
        var caseId = input.CaseId is null ? null : (await db.Take<Case>(input.CaseId, "caseId", caller.Scope(CasePermissions.Read), null, ct)).Id as long?;
        if (order is not null) await desk.TakeTurnAsync(order.OrderId, ct);
        var claimed = order is null ? null : await desk.ClaimedAsync(order.OrderId, 0, ct);
        var lines = await requested.ReadAsync(input, order, claimed, ct);
        var (verdicts, policies) = await desk.JudgeAsync([.. lines.Select(l => new AskedLine(l.Position, l.OrderLineId, RequestedLines.KindOf(input.Kind, l.Wanted), l.Reason, l.IsOpened, l.Requested))], order, claimed, ct);
        var party = order?.PartyId ?? caller.PartyId ?? await placement.Party(input.PartyId, Scope, ct);
        var it = ReturnAuthorization.Request(new NewReturn
        {
            Number = await numbers.OfDayAsync(db, "RT", ct), Kind = input.Kind, Currency = order?.Currency ?? "CNY", Policy = policies[0], Lines = lines, Now = db.Now, OrderId = order?.OrderId, OrderNumber = order?.Number,
            Org = order?.Org ?? await work.OrgAsync(CaseChecks.RowOf(input.OrgUnitId, "OrgUnit"), Scope, "orgUnitId", ct), CaseId = caseId, PartyId = party, Verdicts = verdicts,
            FreightPayer = lines.TrueForAll(l => ReturnRules.IsOurFault(l.Reason)) ? FreightPayer.Seller : FreightPayer.Customer,
        });
        db.Add(it);
        db.AddRange(lines.SelectMany(l => l.PhotoIds).Distinct().Select(f => new RemedyFile { FileId = f, ReturnId = it.Id }));
        await fastLane.TryAsync(it, verdicts, policies, order, claimed, ct);
        return it;
    }

    async Task<OrderForReturn?> OrderAsync(RequestReturnInput input, CancellationToken ct)
    {
        if (input.OrderId is null) return input.Lines.Any(l => l.OrderLineId is not null) ? throw new Refused(ReturnErrors.OneOrder, "orderId") : null;
        var order = await desk.FactsAsync(CaseChecks.RowOf(input.OrderId, "Order"), ct);
        var isOwn = order?.PartyId is { } buyer && Scope.Parties.Contains(buyer);
        return order is not null && (isOwn || Scope.Reaches(order.Org)) ? order : throw new Refused(CommonErrors.NotFound, "orderId", ("what", "Order"));
    }
}
