using Microsoft.EntityFrameworkCore;
using Platform.Customers.Care;
using Platform.Customers.Consents;
using Platform.Customers.Consequences;
using Platform.Customers.Data;
using Platform.Customers.Duplicates;
using Platform.Customers.FollowUps;
using Platform.Customers.Interactions;
using Platform.Customers.Places;
using Platform.Customers.Segments;
using Platform.Customers.Surveys;
using Platform.Customers.Visits;
using Platform.Customers.Voice;
using Platform.Kernel.Privacy;
using Platform.Kernel.Security;

namespace Platform.Customers.Privacy;

/// <summary>What Customers keeps of a person: who it is and how to reach it, what was said, asked, answered and noted.</summary>
internal sealed class CustomersPersonalRows(CustomersDb db, FieldCipher cipher) : IPersonalRows
{
    public ModuleDb Db => db;

    public IEnumerable<PersonalSet> Of(Person who)
    {
        var (parties, calls, surveys, visits) = (who.PartyIds, who.Of(nameof(FollowUp)), who.Of(nameof(Survey)), who.Of(nameof(Visit)));
        var contacts = who.ContactIndexes.Select(c => ContactPoint.Index(cipher, ContactValue.Lenient(c.IsPhone ? ContactType.Phone : ContactType.Email, c.Text))).ToList();

        yield return new PersonalSet<Party>(db.Set<Party>().Where(p => parties.Contains(p.Id))) { Identifies = true };
        yield return new PersonalSet<ContactPoint>(db.Set<ContactPoint>().Where(c => parties.Contains(c.PartyId))) { Identifies = true, Removes = true };
        yield return new PersonalSet<ExternalRef>(db.Set<ExternalRef>().Where(r => parties.Contains(r.PartyId))) { Identifies = true, Removes = true };
        yield return new PersonalSet<Address>(db.Set<Address>().Where(a => parties.Contains(a.PartyId))) { Removes = true };
        yield return new PersonalSet<Occupancy>(db.Set<Occupancy>().Where(o => parties.Contains(o.PartyId))) { Removes = true };
        yield return new PersonalSet<ContactClaim>(db.Set<ContactClaim>().Where(c => parties.Contains(c.PartyId))) { Removes = true };
        yield return new PersonalSet<PartyMerge>(db.Set<PartyMerge>().Where(m => parties.Contains(m.SurvivorId) || parties.Contains(m.MergedId)));
        yield return new PersonalSet<Interaction>(db.Set<Interaction>().Where(i => i.PartyId == null ? contacts.Contains(i.ContactIndex!) : parties.Contains(i.PartyId.Value))) { Columns = [nameof(Interaction.RecordingRef)] };
        yield return new PersonalSet<FollowUp>(db.Set<FollowUp>().Where(f => f.PartyId != null && parties.Contains(f.PartyId.Value))) { Columns = [nameof(FollowUp.WaiverReason)] };
        yield return new PersonalSet<FollowUpAttempt>(db.Set<FollowUpAttempt>().Where(a => calls.Contains(a.FollowUpId)));
        yield return new PersonalSet<Survey>(db.Set<Survey>().Where(s => s.PartyId != null && parties.Contains(s.PartyId.Value)));
        yield return new PersonalSet<QuestionAnswer>(db.Set<QuestionAnswer>().Where(a => (a.FollowUpId != null && calls.Contains(a.FollowUpId.Value)) || (a.SurveyId != null && surveys.Contains(a.SurveyId.Value))));
        yield return new PersonalSet<Consequence>(db.Set<Consequence>().Where(c => c.PartyId != null && parties.Contains(c.PartyId.Value))) { Columns = [nameof(Consequence.Reason)] };
        yield return new PersonalSet<Visit>(db.Set<Visit>().Where(v => v.PartyId != null && parties.Contains(v.PartyId.Value)));
        yield return new PersonalSet<VisitIssue>(db.Set<VisitIssue>().Where(i => visits.Contains(i.VisitId)));
        yield return new PersonalSet<SpecialDay>(db.Set<SpecialDay>().Where(d => parties.Contains(d.PartyId))) { Removes = true };
        yield return new PersonalSet<SegmentMember>(db.Set<SegmentMember>().Where(m => parties.Contains(m.PartyId))) { Removes = true };
        yield return new PersonalSet<QuietTime>(db.Set<QuietTime>().Where(q => parties.Contains(q.PartyId))) { Removes = true };
        yield return new PersonalSet<ContactConsent>(db.Set<ContactConsent>().Where(c => parties.Contains(c.PartyId))) { Columns = [nameof(ContactConsent.Source)] };
        yield return new PersonalSet<CareTask>(db.Set<CareTask>().Where(t => parties.Contains(t.PartyId))) { Columns = [nameof(CareTask.GiftNote)] };
        yield return new PersonalSet<Releases.ReleaseDelivery>(db.Set<Releases.ReleaseDelivery>().Where(d => d.PartyId != null && parties.Contains(d.PartyId.Value))) { Columns = [nameof(Releases.ReleaseDelivery.Proof)] };
        yield return new PersonalSet<Review>(db.Set<Review>().Where(r => r.PartyId != null && parties.Contains(r.PartyId.Value))) { Columns = [nameof(Review.HiddenReason)] };
        yield return new PersonalSet<FeedbackItem>(db.Set<FeedbackItem>().Where(f => f.PartyId != null && parties.Contains(f.PartyId.Value)));
        yield return new PersonalSet<Leads.Lead>(db.Set<Leads.Lead>().Where(l => parties.Contains(l.PartyId))) { Columns = [nameof(Leads.Lead.Product), nameof(Leads.Lead.LostReason)] };
        yield return new PersonalSet<PersonalExport>(db.Set<PersonalExport>().Where(x => parties.Contains(x.PartyId))) { Columns = [nameof(PersonalExport.Purpose)] };
        yield return new PersonalSet<LegalHold>(db.Set<LegalHold>().Where(h => parties.Contains(h.PartyId)));
        yield return new PersonalSet<ErasureRequest>(db.Set<ErasureRequest>().Where(r => parties.Contains(r.PartyId)));
    }

    /// <summary>Files with all of the person's data that somebody asked for earlier.</summary>
    public async Task<IReadOnlyList<long>> Files(Person who, CancellationToken ct)
    {
        var parties = who.PartyIds;
        return await db.Set<PersonalExport>().Where(x => parties.Contains(x.PartyId) && x.FileId != null).Select(x => x.FileId!.Value).ToListAsync(ct);
    }
}
