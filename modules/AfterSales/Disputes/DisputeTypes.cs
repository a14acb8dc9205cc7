using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Orders;
using Platform.Kernel.Flow;
using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>What clients see of a dispute.</summary>
internal sealed class DisputeType : ObjectType<Dispute>
{
    public DisputeType()
    {
        Shows(d => d.Id);
        Shows(d => d.Version);
        Shows(d => d.Number);
        ShowsHistory(DisputeRights.History);
        Shows(d => d.CaseId).AsId("Case");
        Shows(d => d.OrderId).AsId("Order");
        Shows(d => d.OrderNumber);
        Shows(d => d.PartyId).AsId("Party");
        Shows(d => d.ReturnId).AsId("ReturnAuthorization");
        Shows(d => d.OrgId).AsId("OrgUnit");
        Shows(d => d.Kind);
        Shows(d => d.State);
        Shows(d => d.Currency);
        Shows(d => d.ClaimMinor);
        Shows(d => d.Wants);
        Shows(d => d.Outcome);
        Shows(d => d.Reason).NotFilterable().NotSortable();
        Shows(d => d.FreightMinor);
        Shows(d => d.CompensationMinor);
        Shows(d => d.RefundedMinor);
        Shows("refunded", d => new Money(d.RefundedMinor, d.Currency)).Reads(nameof(Dispute.RefundedMinor), nameof(Dispute.Currency)).Described("Money that went back.");
        Shows(d => d.ReplacementId).AsId("Order");
        Shows(d => d.Problem).Needs(Caller.Staff);
        Shows(d => d.OpenedAt);
        Shows(d => d.DecidedBy).AsId("Account").Needs(Caller.Staff);
        Shows(d => d.DecidedAt);
        Shows(d => d.EndedAt);
        Shows(d => d.Lines);
        Shows(d => d.Evidence).NotFilterable();
        Filter<bool>("open", (yes, _) => yes ? d => d.State == DisputeState.Open || d.State == DisputeState.Decided : d => d.State != DisputeState.Open && d.State != DisputeState.Decided).Described("Whether it is not at its end.");
        DefaultOrder(d => d.OpenedAt, descending: true);
    }
}

/// <summary>What clients see of a line in dispute.</summary>
internal sealed class DisputeLineType : ObjectType<DisputeLine>
{
    public DisputeLineType()
    {
        Shows(l => l.Id);
        Shows(l => l.OrderLineId).AsId("OrderLine");
        Shows(l => l.Sku);
        Shows(l => l.Name);
        Shows(l => l.Quantity);
        Shows(l => l.AwardedMinor);
        DefaultOrder(l => l.Id);
    }
}

/// <summary>What clients see of a piece of evidence.</summary>
internal sealed class DisputeEvidenceType : ObjectType<DisputeEvidence>
{
    public DisputeEvidenceType()
    {
        Shows(e => e.Id);
        Shows(e => e.Side);
        Shows("fileIds", e => e.FileIds).NotNull().AsId("StoredFile").Reads(nameof(DisputeEvidence.Files)).Described("Files that belong to it.");
        Shows(e => e.By).AsId("Account").Needs(Caller.Staff);
        Shows(e => e.At);
        DefaultOrder(e => e.Id);
    }
}

/// <summary>The words of evidence, which are stored sealed; who sees the dispute reads what both sides said.</summary>
[Extends(typeof(DisputeEvidence))]
internal sealed class DisputeEvidenceFields(FieldCipher cipher)
{
    /// <summary>The words; null when there are only files.</summary>
    [Needs(DisputeRights.Read), Requires(nameof(DisputeEvidence.TextSealed))]
    public string? Text([Parent] DisputeEvidence evidence) => cipher.Reveal(evidence.TextSealed);
}

/// <summary>Fields of a dispute that are computed or loaded beside it.</summary>
[Extends(typeof(Dispute))]
internal sealed class DisputeFields(Caller caller)
{
    /// <summary>The moves that the state allows, and what stands in the viewer's way.</summary>
    [Requires(nameof(Dispute.State))]
    public IReadOnlyList<Transition> AvailableTransitions([Parent] Dispute it) => DisputeFlow.Table.Available(it, caller);

    /// <summary>The case it is handled in; null when the viewer may not see it.</summary>
    [Requires(nameof(Dispute.CaseId))]
    public IDataLoaderResult<Case?> Case([Parent] Dispute it, CaseById loader) => loader.Load(it.CaseId);
}

/// <summary>Disputes of a case.</summary>
[Extends(typeof(Case))]
internal static class CaseDisputes
{
    /// <summary>Disputes handled in it that the viewer may see, oldest first.</summary>
    [Needs(DisputeRights.Read), Requires(nameof(Platform.AfterSales.Case.Id))]
    public static IDataLoaderResult<IReadOnlyList<Dispute>> Disputes([Parent] Case it, DisputesOfCase loader) => loader.Load(it.Id);
}

/// <summary>Disputes of an order.</summary>
[Extends(typeof(IOrder))]
internal static class OrderDisputes
{
    /// <summary>Disputes about the order that the viewer may see, oldest first.</summary>
    [Needs(DisputeRights.Read), Requires(nameof(IOrder.Id))]
    public static IDataLoaderResult<IReadOnlyList<Dispute>> Disputes([Parent] IOrder order, DisputesOfOrder loader) => loader.Load(order.Id);
}

internal sealed class DisputesOfCase(IDbContextFactory<AfterSalesDb> dbs, Caller caller) : BatchLoader<long, IReadOnlyList<Dispute>>
{
    protected override async Task<Func<long, IReadOnlyList<Dispute>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = (await AfterSalesDb.Whole(db.Visible<Dispute>(caller.Scope(DisputeRights.Read))).Where(d => keys.Contains(d.CaseId)).OrderBy(d => d.Id).ToListAsync(ct)).ToLookup(d => d.CaseId);
        return key => [.. rows[key]];
    }
}

internal sealed class DisputesOfOrder(IDbContextFactory<AfterSalesDb> dbs, Caller caller) : BatchLoader<long, IReadOnlyList<Dispute>>
{
    protected override async Task<Func<long, IReadOnlyList<Dispute>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = (await AfterSalesDb.Whole(db.Visible<Dispute>(caller.Scope(DisputeRights.Read))).Where(d => keys.Contains(d.OrderId)).OrderBy(d => d.Id).ToListAsync(ct)).ToLookup(d => d.OrderId);
        return key => [.. rows[key]];
    }
}
