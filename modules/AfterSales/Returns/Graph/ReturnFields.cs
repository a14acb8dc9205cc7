using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Orders;
using Platform.Kernel.Flow;
using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>Fields of a return that are computed or loaded beside it.</summary>
[Extends(typeof(ReturnAuthorization))]
internal sealed class ReturnFields(FieldCipher cipher, Caller caller)
{
    /// <summary>The moves that the state allows, and what stands in the viewer's way.</summary>
    [Requires(nameof(ReturnAuthorization.Id))]
    public IDataLoaderResult<IReadOnlyList<Transition>> AvailableTransitions([Parent] ReturnAuthorization it, TransitionsOfReturn loader) => loader.Load(it.Id);

    /// <summary>Why it was declined or called off, as the customer is told; null otherwise.</summary>
    [Requires(nameof(ReturnAuthorization.Remark), nameof(ReturnAuthorization.State))]
    public string? EndReason([Parent] ReturnAuthorization it) => it.State is ReturnState.Declined or ReturnState.Cancelled ? it.Remark : null;

    /// <summary>What the customer is to say or show; null when nothing was asked.</summary>
    [Requires(nameof(ReturnAuthorization.QuestionSealed))]
    public string? Question([Parent] ReturnAuthorization it) => cipher.Reveal(it.QuestionSealed);

    /// <summary>What the customer said to that; null before, and for who may not read customers' words.</summary>
    [Requires(nameof(ReturnAuthorization.AnswerSealed), nameof(ReturnAuthorization.PartyId))]
    public string? Answer([Parent] ReturnAuthorization it) => caller.Can(ReturnRights.Words) || (caller.PartyId is { } self && self == it.PartyId) ? cipher.Reveal(it.AnswerSealed) : null;

    /// <summary>The case it belongs to; null without one or when the viewer may not see it.</summary>
    [Requires(nameof(ReturnAuthorization.CaseId))]
    public IDataLoaderResult<Case?>? Case([Parent] ReturnAuthorization it, CaseById loader) => it.CaseId is { } id ? loader.Load(id) : null;
}

/// <summary>The customer's words about a line, which are stored sealed.</summary>
[Extends(typeof(ReturnLine))]
internal sealed class ReturnLineFields(FieldCipher cipher, Caller caller)
{
    /// <summary>What the customer said; null when nothing, and for who may not read customers' words.</summary>
    [Requires(nameof(ReturnLine.NoteSealed))]
    public string? Note([Parent] ReturnLine line) => caller.Can(ReturnRights.Words) || caller.PartyId is not null ? cipher.Reveal(line.NoteSealed) : null;
}

/// <summary>What AfterSales adds to an order.</summary>
[Extends(typeof(IOrder))]
internal static class OrderReturns
{
    /// <summary>Returns of the order that the viewer may see, oldest first.</summary>
    [Needs(ReturnRights.Read), Requires(nameof(IOrder.Id))]
    public static IDataLoaderResult<IReadOnlyList<ReturnAuthorization>> Returns([Parent] IOrder order, ReturnsOfOrder loader) => loader.Load(order.Id);
}

/// <summary>Returns of a case.</summary>
[Extends(typeof(Case))]
internal static class CaseReturns
{
    /// <summary>Returns that belong to it and that the viewer may see, oldest first.</summary>
    [Needs(ReturnRights.Read), Requires(nameof(Platform.AfterSales.Case.Id))]
    public static IDataLoaderResult<IReadOnlyList<ReturnAuthorization>> Returns([Parent] Case it, ReturnsOfCase loader) => loader.Load(it.Id);
}

/// <summary>Moves of returns that the viewer sees already; guards look at lines, so returns are loaded whole.</summary>
internal sealed class TransitionsOfReturn(IDbContextFactory<AfterSalesDb> dbs, Caller caller) : BatchLoader<long, IReadOnlyList<Transition>>
{
    protected override async Task<Func<long, IReadOnlyList<Transition>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await AfterSalesDb.Whole(db.Set<ReturnAuthorization>().AsNoTracking()).Where(r => keys.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        return key => found.TryGetValue(key, out var it) ? ReturnFlow.Table.Available(it, caller) : [];
    }
}

internal sealed class ReturnsOfOrder(IDbContextFactory<AfterSalesDb> dbs, Caller caller) : BatchLoader<long, IReadOnlyList<ReturnAuthorization>>
{
    protected override async Task<Func<long, IReadOnlyList<ReturnAuthorization>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = (await AfterSalesDb.Whole(db.Visible<ReturnAuthorization>(caller.Scope(ReturnRights.Read))).Where(r => r.OrderId != null && keys.Contains(r.OrderId.Value)).OrderBy(r => r.Id).ToListAsync(ct)).ToLookup(r => r.OrderId!.Value);
        return key => [.. rows[key]];
    }
}

internal sealed class ReturnsOfCase(IDbContextFactory<AfterSalesDb> dbs, Caller caller) : BatchLoader<long, IReadOnlyList<ReturnAuthorization>>
{
    protected override async Task<Func<long, IReadOnlyList<ReturnAuthorization>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = (await AfterSalesDb.Whole(db.Visible<ReturnAuthorization>(caller.Scope(ReturnRights.Read))).Where(r => r.CaseId != null && keys.Contains(r.CaseId.Value)).OrderBy(r => r.Id).ToListAsync(ct)).ToLookup(r => r.CaseId!.Value);
        return key => [.. rows[key]];
    }
}
