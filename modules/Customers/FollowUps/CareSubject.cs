using System.ComponentModel.DataAnnotations.Schema;
using Platform.Contracts.AfterSales;

namespace Platform.Customers.FollowUps;

/// <summary>
/// Something the company took on and for which it owes a call back: kept from events, so that nothing is forgotten whichever module is off. One row
/// per document, however often it is opened again; it stands as its latest follow-up stands.
/// </summary>
internal sealed class CareSubject : ScopedAggregate, IOwned, ITeamed, IPartied
{
    CareSubject() { }

    public CareSubject(FollowUpSubject type, SubjectRef subject, string number, CaseKind? kind, long? partyId, DateTime acceptedAt, OrgPath org)
        => (Type, DocumentType, DocumentId, Number, Kind, PartyId, AcceptedAt, Org) = (type, subject.Type, subject.Id, number, kind, partyId, acceptedAt, org);

    /// <summary>What it is.</summary>
    public FollowUpSubject Type { get; private set; }

    /// <summary>Type of the document in the schema.</summary>
    public string DocumentType { get; private set; } = "";

    /// <summary>Its id within its module.</summary>
    public long DocumentId { get; private set; }

    /// <summary>The number people quote.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Kind of the case; null when it is no case.</summary>
    public CaseKind? Kind { get; private set; }

    /// <summary>The customer; null when unknown.</summary>
    public long? PartyId { get; private set; }

    /// <summary>When it was accepted, delivered or begun, UTC.</summary>
    public DateTime AcceptedAt { get; private set; }

    /// <summary>When the work on it last ended, UTC; null while it never did.</summary>
    public DateTime? FinishedAt { get; private set; }

    /// <summary>Account that last answered for the work; null when unknown.</summary>
    public long? WorkerId { get; private set; }

    /// <summary>What became of the call back.</summary>
    public CareStanding Standing { get; private set; }

    /// <summary>Why nobody calls; null unless given up.</summary>
    public WaiverClass? Waiver { get; private set; }

    /// <summary>The latest follow-up; null only while none was planned.</summary>
    public long? FollowUpId { get; private set; }

    /// <summary>By when the latest follow-up is owed, UTC.</summary>
    public DateTime? DueAt { get; private set; }

    /// <summary>Follow-ups so far.</summary>
    public int Rounds { get; private set; }

    /// <summary>Account that is to call; null while nobody is.</summary>
    public long? OwnerId { get; private set; }

    /// <summary>Team that is to call; null without one.</summary>
    public long? TeamId { get; private set; }

    [NotMapped]
    public SubjectRef Document => new(DocumentType, DocumentId);

    public void Finished(DateTime at, long? workerId) => (FinishedAt, WorkerId) = (at, workerId ?? WorkerId);

    public void IsOf(long? partyId) => PartyId = partyId ?? PartyId;

    public void Becomes(CaseKind kind) => Kind = kind;

    /// <summary>The next follow-up of it; there is exactly one at a time.</summary>
    public FollowUp Next(FollowUpPolicy? policy, DateTime dueAt)
    {
        Rounds++;
        return new FollowUp(this, policy, dueAt);
    }

    /// <summary>Stands as its latest follow-up stands.</summary>
    public void StandsAs(FollowUp last)
    {
        (FollowUpId, DueAt, OwnerId, TeamId, Waiver) = (last.Id, last.DueAt, last.OwnerId, last.TeamId, last.Waiver);
        Standing = last.State switch
        {
            FollowUpState.Done => last.Outcome switch
            {
                FollowUpOutcome.Satisfied => CareStanding.Satisfied,
                FollowUpOutcome.Dissatisfied => CareStanding.Dissatisfied,
                _ => CareStanding.Declined,
            },
            FollowUpState.Exhausted => CareStanding.NotReached,
            FollowUpState.Waived => CareStanding.Waived,
            _ => CareStanding.Open,
        };
    }
}
