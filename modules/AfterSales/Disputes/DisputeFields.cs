using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Orders;
using Platform.Kernel.Flow;
using Platform.Kernel.Security;

namespace Platform.AfterSales;

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
internal sealed class DisputeFields(FieldCipher cipher, Caller caller)
{
    /// <summary>What the buyer is to say or show; null when nothing was asked. Answered when <c>answeredAt</c> is set.</summary>
    [Requires(nameof(Dispute.QuestionSealed))]
    public string? Question([Parent] Dispute it) => cipher.Reveal(it.QuestionSealed);

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
