using System.ComponentModel.DataAnnotations.Schema;
using System.Globalization;
using Platform.Contracts.AfterSales;
using Platform.Contracts.Customers;
using Platform.Customers.FollowUps;
using Platform.Kernel.Security;

namespace Platform.Customers.Surveys;

/// <summary>
/// A questionnaire that was sent to somebody about something: one per document and questionnaire, answered at most once, by whoever has its link.
/// The token of the link is stored as a hash; until it has been used or has run out it also lies encrypted, so that the invitation can be written.
/// </summary>
internal sealed class Survey : ScopedAggregate, ITeamed, IPartied
{
    Survey() { }

    public Survey(SurveyTemplate template, SubjectRef document, string number, long partyId, OrgPath org, long? teamId, CaseBrief? about)
    {
        (TemplateId, TemplateCode, Kind, DocumentType, DocumentId, Number) = (template.Id, template.Code, template.Kind, document.Type, document.Id, number);
        (PartyId, Org, TeamId, ProviderId, StaffId) = (partyId, org, teamId, about?.ProviderId, about?.OwnerId);
    }

    /// <summary>A survey that was sent and answered in another system. Its key there stands where the link's hash would: it has no link, and is not taken in twice.</summary>
    public static Survey FromHistory(SurveyTemplate template, SubjectRef document, string number, long? partyId, OrgPath org, string key, DateTime sentAt, DateTime answeredAt, int score)
    {
        var it = new Survey
        {
            TemplateId = template.Id, TemplateCode = template.Code, Kind = template.Kind, DocumentType = document.Type, DocumentId = document.Id, Number = number, PartyId = partyId, Org = org, TokenHash = key,
            SentAt = sentAt, OpenedAt = answeredAt, AnsweredAt = answeredAt, ExpiresAt = answeredAt, Score = score, IsDissatisfied = score <= template.DissatisfiedAtOrBelow, State = SurveyState.Answered,
        };
        it.CreatedElsewhere(sentAt);
        it.Record(() => new SurveySent(it.Id, document, partyId), happenedAt: sentAt);
        it.Record(() => new SurveyAnswered(it.Id, it.Kind.ToString().ToUpperInvariant(), document, partyId, score, it.IsDissatisfied, null, null, answeredAt), happenedAt: answeredAt);
        return it;
    }

    /// <summary>The questionnaire, in the edition that was sent.</summary>
    public long TemplateId { get; private set; }

    /// <summary>Code of the questionnaire.</summary>
    public string TemplateCode { get; private set; } = "";

    /// <summary>What it measures.</summary>
    public SurveyKind Kind { get; private set; }

    /// <summary>Type of the document in the schema.</summary>
    public string DocumentType { get; private set; } = "";

    /// <summary>Id of the document within its module.</summary>
    public long DocumentId { get; private set; }

    /// <summary>The document's number.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Who was asked.</summary>
    public long? PartyId { get; private set; }

    /// <summary>Team that calls back about the matter; null without one.</summary>
    public long? TeamId { get; private set; }

    /// <summary>Service provider it is about; null when none.</summary>
    public long? ProviderId { get; private set; }

    /// <summary>Account it is about; null when none.</summary>
    public long? StaffId { get; private set; }

    /// <summary>How far it is.</summary>
    public SurveyState State { get; private set; }

    [Protected]
    public string TokenHash { get; private set; } = "";

    [Protected, Encrypted]
    public string? TokenSealed { get; private set; }

    /// <summary>When it was sent, UTC.</summary>
    public DateTime SentAt { get; private set; }

    /// <summary>When it was first opened, UTC; null before.</summary>
    public DateTime? OpenedAt { get; private set; }

    /// <summary>When it was answered, UTC; null before.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Until when it may be answered, UTC, exclusive.</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>Main score on the scale of its kind; null without one.</summary>
    public int? Score { get; private set; }

    /// <summary>Whether the score is one of somebody who is not content.</summary>
    public bool IsDissatisfied { get; private set; }

    [NotMapped]
    public SubjectRef Document => new(DocumentType, DocumentId);

    internal void Enter(SurveyState state) => State = state;

    public void Send(DateTime now, int validDays, FieldCipher cipher, Caller caller)
    {
        SurveyFlow.Table.Fire(this, "send", caller);
        var token = SurveyToken.New();
        (TokenHash, TokenSealed, SentAt, ExpiresAt) = (SurveyToken.Hash(token), cipher.Protect(token), now, now.AddDays(validDays));
        var until = ExpiresAt;
        Record(() => new SurveySent(Id, Document, PartyId));
        Record(() => CareNotices.SurveyInvitation.To(new SubjectRef(nameof(Survey), Id), [new(PartyId: PartyId)], false, ("number", Number),
            ("until", BusinessDay.Text(until))));
        Record(() => new SurveyTimeCame(Id), until);
    }

    public void Open(DateTime now, Caller caller)
    {
        SurveyFlow.Table.Fire(this, "open", caller);
        OpenedAt = now;
    }

    public void Answer(DateTime now, int? score, bool isDissatisfied, Caller caller)
    {
        SurveyFlow.Table.Fire(this, "answer", caller);
        (AnsweredAt, OpenedAt, Score, IsDissatisfied, TokenSealed) = (now, OpenedAt ?? now, score, isDissatisfied, null);
        Record(() => new SurveyAnswered(Id, Kind.ToString().ToUpperInvariant(), Document, PartyId, score, isDissatisfied, ProviderId, StaffId, now));
    }

    public void Expire(Caller caller)
    {
        SurveyFlow.Table.Fire(this, "expire", caller);
        TokenSealed = null;
        Record(() => new SurveyExpired(Id, Document, PartyId));
    }
}
