using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.FollowUps;

/// <summary>Lets the subject of a follow-up stand as the follow-up does, in the same transaction.</summary>
internal sealed class CareBook(CustomersDb db)
{
    public async Task<CareSubject> NoteAsync(FollowUp followUp, CancellationToken ct)
    {
        var subject = await db.Set<CareSubject>().SingleAsync(s => s.Id == followUp.SubjectId, ct);
        if (subject.FollowUpId == followUp.Id) subject.StandsAs(followUp);
        return subject;
    }
}
