using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Surveys;

/// <summary>Closes a survey that was not answered in time.</summary>
internal sealed class WhenSurveyTimeCame(CustomersDb db, Caller caller) : IReaction<SurveyTimeCame>
{
    public async Task On(SurveyTimeCame e, CancellationToken ct)
    {
        if (await db.Set<Survey>().FirstOrDefaultAsync(s => s.Id == e.SurveyId, ct) is { State: SurveyState.Sent or SurveyState.Opened } survey) survey.Expire(caller);
    }
}
