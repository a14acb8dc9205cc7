using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Customers.FollowUps;

namespace Platform.Customers.Surveys;

/// <summary>Surveys by id.</summary>
[Needs(CarePermissions.SurveyRead)]
internal sealed class SurveyNodes(IDbContextFactory<CustomersDb> dbs) : RowNodes<CustomersDb, Survey>(dbs)
{
    protected override IQueryable<Survey> Rows(CustomersDb db, Caller caller) => db.Visible<Survey>(caller.Scope(CarePermissions.SurveyRead));
}

/// <summary>Questionnaires by id.</summary>
[Needs(CarePermissions.SurveyRead)]
internal sealed class SurveyTemplateNodes(IDbContextFactory<CustomersDb> dbs) : RowNodes<CustomersDb, SurveyTemplate>(dbs)
{
    protected override IQueryable<SurveyTemplate> Rows(CustomersDb db, Caller caller) => db.Set<SurveyTemplate>().AsNoTracking();
}
