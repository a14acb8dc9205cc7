using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Customers;

namespace Platform.AfterSales;

/// <summary>What AfterSales knows of a party.</summary>
[Extends(typeof(IParty))]
internal sealed class PartyCases(IDbContextFactory<AfterSalesDb> dbs, IParties parties, Caller caller)
{
    /// <summary>Cases of the party within the viewer's reach, newest first, those under records that were merged into it included.</summary>
    /// <param name="party">The party.</param>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs(CasePermissions.Read)]
    public async Task<Connection<Case>> Cases([Parent] IParty party, PageRequest<Case> page, CancellationToken ct)
    {
        var family = (await parties.Family([party.Id], ct)).GetValueOrDefault(party.Id) ?? [party.Id];
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<Case>(caller.Scope(CasePermissions.Read)).Where(c => family.Contains(c.PartyId!.Value)));
    }
}
