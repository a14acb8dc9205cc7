using Platform.Contracts.Customers;
using Microsoft.EntityFrameworkCore;
using Platform.Contracts.AfterSales;
using Platform.Customers.Data;
using Platform.Customers.FollowUps;
using Platform.Kernel.Security;

namespace Platform.Customers.Surveys;

/// <summary>What to ask about, and how.</summary>
internal sealed record SendSurveyInput : MutationInput
{
    /// <summary>Global id of what the company took on (a case, an order that was delivered, a work order without a case), or of a party to ask it in general.</summary>
    public required string SubjectId { get; init; }

    /// <summary>Code of the questionnaire.</summary>
    public required string TemplateCode { get; init; }
}

/// <summary>
/// Sends a questionnaire to the customer, once per document and questionnaire. The invitation goes out as a notification; its link is a secret that is
/// put in when the message is written and never stored in the clear.
/// </summary>
[Needs(CarePermissions.SurveySend)]
internal sealed class SendSurvey(CustomersDb db, ICases cases, Consents.ContactConsents consents, FieldCipher cipher, Caller caller) : Mutation<SendSurveyInput, Survey>
{
    public override async Task<Survey> Run(SendSurveyInput input, CancellationToken ct)
    {
        var template = await db.Set<SurveyTemplate>().AsNoTracking().FirstOrDefaultAsync(t => t.Code == input.TemplateCode && t.IsCurrent && t.IsActive, ct)
            ?? throw new Refused(CommonErrors.NotFound, "templateCode", ("what", nameof(SurveyTemplate)));
        var survey = await MakeAsync(template, input.SubjectId, ct);
        if (await db.Set<Survey>().AnyAsync(s => s.DocumentType == survey.DocumentType && s.DocumentId == survey.DocumentId && s.TemplateCode == template.Code, ct))
            throw new Refused(FollowUpErrors.SurveyExists, "subjectId");
        if (survey.PartyId is { } party) await consents.CheckMessage(party, ContactTopic.Survey, "subjectId", ct);
        db.Add(survey);
        survey.Send(db.Now, template.ValidDays, cipher, caller);
        return survey;
    }

    async Task<Survey> MakeAsync(SurveyTemplate template, string subjectId, CancellationToken ct)
    {
        if (!GlobalId.TryDecode(subjectId, out var type, out var id)) throw NotFound();
        var document = new SubjectRef(type, id);
        if (type == nameof(Party))
        {
            var party = await db.Visible<Party>(Scope).FirstOrDefaultAsync(p => p.Id == id && p.Status == PartyStatus.Active, ct) ?? throw NotFound();
            return new Survey(template, document, party.Number, party.Id, party.Org, null, null);
        }
        var subject = await db.Visible<CareSubject>(Scope).FirstOrDefaultAsync(s => s.DocumentType == type && s.DocumentId == id, ct) ?? throw NotFound();
        var partyId = subject.PartyId ?? throw new Refused(FollowUpErrors.NobodyToAsk, "subjectId");
        var about = type == "Case" ? (await cases.Brief([id], ct)).GetValueOrDefault(id) : null;
        return new Survey(template, document, subject.Number, partyId, subject.Org, subject.TeamId, about);
    }

    static Refused NotFound() => new(CommonErrors.NotFound, "subjectId", ("what", "Subject"));
}
