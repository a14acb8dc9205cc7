using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;
using Platform.Contracts.Customers;
using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>An account manager could not settle a matter during a visit: an issue slip (客户问题单) goes to the department, which owes a written answer.</summary>
internal sealed class WhenVisitIssueRaised(AfterSalesDb db, Caller caller, FieldCipher cipher, NumberBlocks numbers, QueueBook queues, ITeams teams, IOrganisation organisation, Delivery delivery) : IReaction<VisitIssueRaised>
{
    const int LongestTitle = 200, LongestQuestion = 2000;

    public async Task On(VisitIssueRaised e, CancellationToken ct)
    {
        var origin = FormattableString.Invariant($"Visit:{e.VisitId}:{e.Issue}");
        if (await db.Set<Case>().AnyAsync(c => c.Origin == origin, ct)) return;
        var (title, text, team) = (Cut(cipher.Reveal(e.TitleSealed)!, LongestTitle), cipher.Reveal(e.TextSealed)!, (await teams.Get([e.TeamId], ct)).GetValueOrDefault(e.TeamId));
        var (queue, now) = (await queues.Default(ct), db.Now);
        var it = Case.Open(new NewCase
        {
            Number = await numbers.OfDayAsync(db, "CS", ct), Org = delivery.Org ?? await organisation.HeadOffice(ct), Kind = CaseKind.Issue, Channel = ServiceChannel.Visit, Title = title, Description = text,
            Standing = new Standing(queue.Id, null, e.ManagerId, CasePriority.Normal), Origin = origin, OpenedAt = now, PartyId = e.PartyId,
            Entry = new CaseEntry { Channel = ServiceChannel.Visit, TextSealed = e.TextSealed, PartyId = e.PartyId, TakenBy = e.ManagerId, At = now },
        });
        db.Add(it);
        it.Accept(caller, now);
        // A department that is gone leaves the slip with its manager, who asks another one.
        if (team is null) return;
        it.Assign(new Standing(queue.Id, null, e.ManagerId, CasePriority.Normal), caller, now);
        it.Start(caller);
        it.Pause(CaseWait.Department, team.Name, caller);
        db.Add(ReplyRequest.Ask(it, team, null, Cut(text, LongestQuestion), null, e.ReplyBy, e.ManagerId, now));
    }

    static string Cut(string text, int length) => text.Length > length ? text[..(length - 1)] + "…" : text;
}
