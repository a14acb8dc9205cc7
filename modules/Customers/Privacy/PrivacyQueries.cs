using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Privacy;

/// <summary>Root fields about people's rights.</summary>
[Extends(typeof(Query)), Needs(PrivacyPermissions.Read)]
internal sealed class PrivacyQueries(IDbContextFactory<CustomersDb> dbs, Caller caller)
{
    /// <summary>Erasures that were asked for, newest first unless ordered otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    public async Task<Connection<ErasureRequest>> ErasureRequests(PageRequest<ErasureRequest> page)
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await page.Read(db.Visible<ErasureRequest>(caller.Scope(PrivacyPermissions.Read)));
    }

    /// <summary>Orders to keep somebody's data, newest first unless ordered otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    public async Task<Connection<LegalHold>> LegalHolds(PageRequest<LegalHold> page)
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await page.Read(db.Visible<LegalHold>(caller.Scope(PrivacyPermissions.Read)));
    }

    /// <summary>Exports of people's data that were asked for, newest first unless ordered otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    public async Task<Connection<PersonalExport>> PersonalExports(PageRequest<PersonalExport> page)
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await page.Read(db.Visible<PersonalExport>(caller.Scope(PrivacyPermissions.Read)));
    }
}
