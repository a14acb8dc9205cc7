using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;
using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>Reads of work orders.</summary>
[Extends(typeof(Query)), Needs(WorkRights.Read)]
internal sealed class WorkQueries(IDbContextFactory<AfterSalesDb> dbs, Caller caller, FieldCipher cipher)
{
    /// <summary>One work order; null when there is none or the viewer may not see it.</summary>
    /// <param name="id">Global id.</param>
    /// <param name="nodes">Loads it.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<WorkOrder?> WorkOrder([Id("WorkOrder")] long id, INodeSource<WorkOrder> nodes, CancellationToken ct) => (await nodes.Load([id], caller, ct)).GetValueOrDefault(id);

    /// <summary>Work orders within the viewer's reach, newest first unless asked otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="search">Number of the work order, serial number or the contact's phone, exactly.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<WorkOrder>> WorkOrders(PageRequest<WorkOrder> page, string? search, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = db.Visible<WorkOrder>(caller.Scope(WorkRights.Read));
        if (search?.Trim() is { Length: > 0 } term)
        {
            var phone = WorkContact.IndexOf(term, cipher) ?? "-";
            rows = term.Length > 64 ? rows.Where(w => false) : rows.Where(w => w.Number == term || w.SerialNumber == term || w.PhoneIndex == phone);
        }
        return await page.Read(rows);
    }

    /// <summary>How many work orders within the viewer's reach are in each state; states without any are left out.</summary>
    /// <param name="page">Only its filter counts.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<IReadOnlyList<WorkCount>> WorkOrderCounts(PageRequest<WorkOrder> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = db.Visible<WorkOrder>(caller.Scope(WorkRights.Read));
        if (page.Where is { } where) rows = rows.Where(where);
        var counts = await rows.GroupBy(w => new { w.TeamId, w.State }).Select(g => new { g.Key.TeamId, g.Key.State, Count = g.Count() }).ToListAsync(ct);
        return [.. counts.OrderBy(c => c.TeamId).ThenBy(c => c.State).Select(c => new WorkCount(c.TeamId, WorkFlow.StageOf(c.State), c.State, c.Count))];
    }
}

/// <summary>How many work orders of a department are in a state.</summary>
/// <param name="TeamId">Team of the department; null for work that no department has.</param>
/// <param name="Stage">Stage of the three-stage view.</param>
/// <param name="State">State.</param>
/// <param name="Count">How many.</param>
internal sealed record WorkCount([property: Id("Team")] long? TeamId, WorkStage Stage, WorkOrderState State, int Count);

/// <summary>What clients see of a count.</summary>
internal sealed class WorkCountType : ObjectType<WorkCount>
{
    public WorkCountType()
    {
        Shows(c => c.TeamId).AsId("Team");
        Shows(c => c.Stage);
        Shows(c => c.State);
        Shows(c => c.Count);
    }
}
