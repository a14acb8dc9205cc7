using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Privacy;

namespace Platform.Administration.Privacy;

/// <summary>Stores who saw whose data.</summary>
internal sealed class PersonalReadLog(IDbContextFactory<AdministrationDb> contexts) : IPersonalReadLog
{
    public Task Write(IReadOnlyCollection<PersonalRead> reads, CancellationToken ct) => Transient.RetryAsync(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.Work = new UnitOfWork(Caller.System, nameof(PersonalReadLog));
        db.AddRange(reads.Select(r => new PersonalReadRow
        {
            At = db.Now, SubjectType = r.Subject.Type, SubjectId = r.Subject.Id, PartyId = r.PartyId, What = r.What, AccountId = r.AccountId, Purpose = r.Purpose, Ip = r.Ip, CorrelationId = r.CorrelationId,
        }));
        await db.SaveChangesAsync(ct);
    }, ct);
}
