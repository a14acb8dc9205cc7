using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Customers.Loading;

namespace Platform.Customers.Consents;

/// <summary>How a party wants to be turned to.</summary>
[Extends(typeof(Party)), Needs(ConsentPermissions.Read)]
internal static class PartyConsents
{
    /// <summary>What it has said about being turned to; where it said nothing the deployment's rule counts.</summary>
    [Requires(nameof(Party.FamilyId))]
    public static IDataLoaderResult<IReadOnlyList<ContactConsent>> Consents([Parent] Party party, ConsentsOfParty loader) => loader.Load(Kinship.Of(party));

    /// <summary>Its own quiet hours; empty when it has set none.</summary>
    [Requires(nameof(Party.FamilyId))]
    public static IDataLoaderResult<IReadOnlyList<QuietTime>> QuietTimes([Parent] Party party, QuietTimesOfParty loader) => loader.Load(Kinship.Of(party));
}

internal sealed class ConsentsOfParty(IDbContextFactory<CustomersDb> dbs) : OfParty<ContactConsent>(dbs)
{
    protected override IQueryable<Held<ContactConsent>> Rows(CustomersDb db, IQueryable<Party> holders)
        => from c in db.Set<ContactConsent>().AsNoTracking() join p in holders on c.PartyId equals p.Id orderby c.Id select new Held<ContactConsent>(p.FamilyId, p.Id, c);
}

internal sealed class QuietTimesOfParty(IDbContextFactory<CustomersDb> dbs) : OfParty<QuietTime>(dbs)
{
    protected override IQueryable<Held<QuietTime>> Rows(CustomersDb db, IQueryable<Party> holders)
        => from q in db.Set<QuietTime>().AsNoTracking() where q.From != null join p in holders on q.PartyId equals p.Id orderby q.Id select new Held<QuietTime>(p.FamilyId, p.Id, q);
}

/// <summary>Consents by id.</summary>
[Needs(ConsentPermissions.Read)]
internal sealed class ContactConsentNodes(IDbContextFactory<CustomersDb> dbs) : RowNodes<CustomersDb, ContactConsent>(dbs)
{
    protected override IQueryable<ContactConsent> Rows(CustomersDb db, Caller caller) => db.Visible<ContactConsent>(caller.Scope(ConsentPermissions.Read));
}

/// <summary>Quiet hours by id.</summary>
[Needs(ConsentPermissions.Read)]
internal sealed class QuietTimeNodes(IDbContextFactory<CustomersDb> dbs) : RowNodes<CustomersDb, QuietTime>(dbs)
{
    protected override IQueryable<QuietTime> Rows(CustomersDb db, Caller caller) => db.Visible<QuietTime>(caller.Scope(ConsentPermissions.Read));
}
