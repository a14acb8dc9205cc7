using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Privacy;
using Platform.Kernel.Security;

namespace Platform.AfterSales.Data;

/// <summary>What AfterSales keeps of a person: matters in people's words, who came, where work was done and what was found there.</summary>
internal sealed class AfterSalesPersonalRows(AfterSalesDb db, ContactSeal seal, FieldCipher cipher) : IPersonalRows
{
    public ModuleDb Db => db;

    public IEnumerable<PersonalSet> Of(Person who)
    {
        var (parties, cases, work, charges) = (who.PartyIds, who.Of(nameof(Case)), who.Of(nameof(WorkOrder)), who.Of(nameof(ServiceCharge)));
        var phones = who.ContactIndexes.Where(c => c.IsPhone).Select(c => seal.Phone(c.Text)).OfType<string>().ToList();
        var mails = who.ContactIndexes.Where(c => !c.IsPhone).Select(c => seal.Mail(c.Text)).OfType<string>().ToList();
        var places = who.ContactIndexes.Where(c => c.IsPhone).Select(c => WorkContact.IndexOf(c.Text, cipher)).OfType<string>().ToList();
        var turns = parties.Select(p => FormattableString.Invariant($"P{p}")).Concat(phones.Select(p => "T" + p)).Concat(mails.Select(m => "M" + m)).ToList();
        var unknown = db.Set<CaseEntry>().Where(e => e.PartyId == null && (phones.Contains(e.PhoneIndex!) || mails.Contains(e.MailIndex!)));

        yield return new PersonalSet<Case>(db.Set<Case>().Where(c => c.PartyId == null ? unknown.Any(e => e.CaseId == c.Id) : parties.Contains(c.PartyId.Value)))
            { Columns = [nameof(Case.Title), nameof(Case.Description), nameof(Case.WaitReason), nameof(Case.ResolutionText)] };
        yield return new PersonalSet<CaseEntry>(db.Set<CaseEntry>().Where(e => cases.Contains(e.CaseId) || (e.PartyId != null && parties.Contains(e.PartyId.Value)) || unknown.Any(u => u.Id == e.Id)));
        yield return new PersonalSet<CaseMessage>(db.Set<CaseMessage>().Where(m => cases.Contains(m.CaseId)));
        yield return new PersonalSet<IntakeTurn>(db.Set<IntakeTurn>().Where(t => turns.Contains(t.Person))) { Removes = true };
        yield return new PersonalSet<ReplyRequest>(db.Set<ReplyRequest>().Where(r => cases.Contains(r.CaseId)))
            { Columns = [nameof(ReplyRequest.CaseTitle), nameof(ReplyRequest.Excerpt), nameof(ReplyRequest.Question), nameof(ReplyRequest.Answer)] };
        yield return new PersonalSet<StepMark>(db.Set<StepMark>().Where(s => cases.Contains(s.CaseId))) { Columns = [nameof(StepMark.Note)] };
        yield return new PersonalSet<Escalation>(db.Set<Escalation>().Where(e => (e.CaseId != null && cases.Contains(e.CaseId.Value)) || (e.WorkOrderId != null && work.Contains(e.WorkOrderId.Value))))
            { Columns = [nameof(Escalation.Reason), nameof(Escalation.Answer)] };
        yield return new PersonalSet<WorkOrder>(db.Set<WorkOrder>().Where(w => (w.PartyId != null && parties.Contains(w.PartyId.Value)) || (w.CaseId != null && cases.Contains(w.CaseId.Value)) || (w.PartyId == null && places.Contains(w.PhoneIndex!))))
        {
            Columns = [nameof(WorkOrder.Title), nameof(WorkOrder.Description), nameof(WorkOrder.Place), nameof(WorkOrder.RemainingWork), nameof(WorkOrder.StopReason), nameof(WorkOrder.Evidence)],
        };
        yield return new PersonalSet<Appointment>(db.Set<Appointment>().Where(a => work.Contains(a.WorkOrderId))) { Columns = [nameof(Appointment.Reason)] };
        yield return new PersonalSet<JobReport>(db.Set<JobReport>().Where(r => work.Contains(r.WorkOrderId))) { Columns = [nameof(JobReport.Result), nameof(JobReport.Photos), nameof(JobReport.Answers) + "=[]"] };
        yield return new PersonalSet<DispatchOffer>(db.Set<DispatchOffer>().Where(o => work.Contains(o.WorkOrderId))) { Columns = [nameof(DispatchOffer.AnswerReason)] };
        yield return new PersonalSet<ServiceCharge>(db.Set<ServiceCharge>().Where(c => (c.PartyId != null && parties.Contains(c.PartyId.Value)) || (c.CaseId != null && cases.Contains(c.CaseId.Value)) || (c.WorkOrderId != null && work.Contains(c.WorkOrderId.Value))))
            { Columns = [nameof(ServiceCharge.Note)] };
        foreach (var set in Remedies(who)) yield return set;
        yield return new PersonalSet<ChargeEntry>(db.Set<ChargeEntry>().Where(e => charges.Contains(e.ServiceChargeId))) { Columns = [nameof(ChargeEntry.Reason)] };
    }

    /// <summary>Returns and disputes of the person, or over the person's orders.</summary>
    IEnumerable<PersonalSet> Remedies(Person who)
    {
        var (parties, orders, returns, disputes) = (who.PartyIds, who.Of("Order"), who.Of(nameof(ReturnAuthorization)), who.Of(nameof(Dispute)));
        yield return new PersonalSet<ReturnAuthorization>(db.Set<ReturnAuthorization>().Where(r => (r.PartyId != null && parties.Contains(r.PartyId.Value)) || (r.OrderId != null && orders.Contains(r.OrderId.Value))))
            { Columns = [nameof(ReturnAuthorization.Remark), nameof(ReturnAuthorization.MoneyNote), nameof(ReturnAuthorization.Problem)] };
        yield return new PersonalSet<ReturnLine>(db.Set<ReturnLine>().Where(l => returns.Contains(l.ReturnId))) { Columns = [nameof(ReturnLine.Photos)] };
        yield return new PersonalSet<ReturnInspection>(db.Set<ReturnInspection>().Where(i => returns.Contains(i.ReturnId))) { Columns = [nameof(ReturnInspection.Photos)] };
        yield return new PersonalSet<Dispute>(db.Set<Dispute>().Where(d => (d.PartyId != null && parties.Contains(d.PartyId.Value)) || orders.Contains(d.OrderId))) { Columns = [nameof(Dispute.Reason)] };
        yield return new PersonalSet<DisputeEvidence>(db.Set<DisputeEvidence>().Where(e => disputes.Contains(e.DisputeId))) { Columns = [nameof(DisputeEvidence.Files)] };
    }

    /// <summary>Photos of the person's home and goods, what came with matters, evidence, and the signature.</summary>
    public async Task<IReadOnlyList<long>> Files(Person who, CancellationToken ct)
    {
        var work = who.Of(nameof(WorkOrder));
        var reports = await db.Set<JobReport>().AsNoTracking().Where(r => work.Contains(r.WorkOrderId)).ToListAsync(ct);
        var (returns, disputes) = (who.Of(nameof(ReturnAuthorization)), who.Of(nameof(Dispute)));
        var lists = await db.Set<ReturnLine>().Where(l => returns.Contains(l.ReturnId)).Select(l => l.Photos).ToListAsync(ct);
        lists.AddRange(await db.Set<ReturnInspection>().Where(i => returns.Contains(i.ReturnId)).Select(i => i.Photos).ToListAsync(ct));
        var cases = who.Of(nameof(Case));
        var attached = await db.Set<CaseFile>().Where(f => cases.Contains(f.CaseId)).Select(f => f.FileId).ToListAsync(ct);
        lists.AddRange(await db.Set<DisputeEvidence>().Where(e => disputes.Contains(e.DisputeId)).Select(e => e.Files).ToListAsync(ct));
        return [.. reports.SelectMany(r => r.SignatureId is { } signature ? r.PhotoIds.Append(signature) : r.PhotoIds).Concat(lists.SelectMany(Ids)).Concat(attached).Distinct()];
    }

    static IEnumerable<long> Ids(string list) => list.Split([' ', ',', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(id => long.TryParse(id, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0).Where(id => id > 0);
}
