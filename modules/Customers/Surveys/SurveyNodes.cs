using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Customers.FollowUps;

namespace Platform.Customers.Surveys;

/// <summary>Surveys by id.</summary>
[Needs(CarePermissions.SurveyRead)]
internal sealed class SurveyNodes(IDbContextFactory<CustomersDb> dbs) : INodeSource<Survey>
{
    public async Task<IReadOnlyDictionary<long, Survey>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Visible<Survey>(caller.Scope(CarePermissions.SurveyRead)).Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
    }
}

/// <summary>Questionnaires by id.</summary>
[Needs(CarePermissions.SurveyRead)]
internal sealed class SurveyTemplateNodes(IDbContextFactory<CustomersDb> dbs) : INodeSource<SurveyTemplate>
{
    public async Task<IReadOnlyDictionary<long, SurveyTemplate>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Set<SurveyTemplate>().AsNoTracking().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
    }
}
