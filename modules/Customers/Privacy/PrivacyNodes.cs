using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Privacy;

/// <summary>Erasures by id.</summary>
[Needs(PrivacyPermissions.Read)]
internal sealed class ErasureRequestNodes(IDbContextFactory<CustomersDb> dbs) : RowNodes<CustomersDb, ErasureRequest>(dbs)
{
    protected override IQueryable<ErasureRequest> Rows(CustomersDb db, Caller caller) => db.Visible<ErasureRequest>(caller.Scope(PrivacyPermissions.Read));
}

/// <summary>Holds by id.</summary>
[Needs(PrivacyPermissions.Read)]
internal sealed class LegalHoldNodes(IDbContextFactory<CustomersDb> dbs) : RowNodes<CustomersDb, LegalHold>(dbs)
{
    protected override IQueryable<LegalHold> Rows(CustomersDb db, Caller caller) => db.Visible<LegalHold>(caller.Scope(PrivacyPermissions.Read));
}

/// <summary>Exports by id.</summary>
[Needs(PrivacyPermissions.Read)]
internal sealed class PersonalExportNodes(IDbContextFactory<CustomersDb> dbs) : RowNodes<CustomersDb, PersonalExport>(dbs)
{
    protected override IQueryable<PersonalExport> Rows(CustomersDb db, Caller caller) => db.Visible<PersonalExport>(caller.Scope(PrivacyPermissions.Read));
}
