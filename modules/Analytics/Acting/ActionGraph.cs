using Microsoft.EntityFrameworkCore;

namespace Platform.Analytics.Acting;

/// <summary>What GraphQL shows of an action.</summary>
internal sealed class CorrectiveActionType : ObjectType<CorrectiveAction>
{
    public CorrectiveActionType()
    {
        Shows(a => a.Id);
        Shows(a => a.Version);
        Shows(a => a.Title).NotSortable();
        Shows(a => a.Finding).NotSortable();
        Shows("sourceId", a => a.SourceId is { } id ? GlobalId.Encode(a.SourceType!, id) : null).Reads(nameof(CorrectiveAction.SourceType), nameof(CorrectiveAction.SourceId)).Described("Global id of the report it comes from; null when from none.");
        Shows(a => a.OwnerId).AsId("Account");
        Shows(a => a.DueAt);
        Shows(a => a.State);
        Shows(a => a.Reminders);
        Shows(a => a.Figure);
        Shows(a => a.Aim);
        Shows(a => a.BeforeFrom);
        Shows(a => a.BeforeTo);
        Shows(a => a.Before);
        Shows(a => a.AfterFrom);
        Shows(a => a.AfterTo);
        Shows(a => a.After);
        Shows(a => a.Result).NotSortable();
        Shows(a => a.DoneAt);
        Shows(a => a.OrgId).As("orgUnitId").AsId("OrgUnit").NotSortable();
        Shows(a => a.CreatedAt);
    }
}

/// <summary>Actions by id.</summary>
[Needs(ActionRights.Read)]
internal sealed class CorrectiveActionNodes(IDbContextFactory<AnalyticsDb> dbs) : RowNodes<AnalyticsDb, CorrectiveAction>(dbs)
{
    protected override IQueryable<CorrectiveAction> Rows(AnalyticsDb db, Caller caller) => db.Visible<CorrectiveAction>(caller.Scope(ActionRights.Read));
}

/// <summary>Actions within the viewer's reach.</summary>
[Extends(typeof(Query)), Needs(ActionRights.Read)]
internal sealed class ActionQueries(IDbContextFactory<AnalyticsDb> dbs, Caller caller)
{
    /// <summary>What findings led to, newest first unless ordered otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="overdue">True lists only those that are owed and whose day is over.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<CorrectiveAction>> CorrectiveActions(PageRequest<CorrectiveAction> page, bool overdue = false, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (rows, now) = (db.Visible<CorrectiveAction>(caller.Scope(ActionRights.Read)), db.Now);
        return await page.Read(overdue ? rows.Where(a => a.DueAt < now && (a.State == ActionState.Open || a.State == ActionState.InProgress)) : rows);
    }
}
