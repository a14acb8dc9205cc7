using Platform.Kernel.Security;

namespace Platform.AfterSales;

internal sealed partial class Dispute
{
    /// <summary>What the buyer is to say or show, sealed; null when nothing was asked.</summary>
    [Protected, Encrypted]
    public string? QuestionSealed { get; private set; }

    /// <summary>When that was asked, UTC; null when nothing was.</summary>
    public DateTime? AskedAt { get; private set; }

    /// <summary>Until when the buyer is to answer, UTC; null without a limit.</summary>
    public DateTime? AnswerBy { get; private set; }

    /// <summary>When the buyer answered, UTC; null before.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Asks the buyer, in place of what was asked before.</summary>
    public void Ask(string questionSealed, DateTime? answerBy, Caller caller, DateTime now)
    {
        DisputeFlow.Table.Fire(this, "askDisputeEvidence", caller);
        (QuestionSealed, AskedAt, AnswerBy, AnsweredAt) = (questionSealed, now, answerBy, null);
        Record(() => new DisputeEvidenceAsked(Id, Number, OrderId, CaseId, PartyId));
        Tell(DisputeNotices.EvidenceAsked);
        Touch();
    }

    /// <summary>A side lays something before it; whatever the buyer lays before it answers what was asked.</summary>
    public void Add(DisputeEvidence evidence, Caller caller)
    {
        DisputeFlow.Table.Fire(this, "addDisputeEvidence", caller);
        _evidence.Add(evidence);
        if (evidence.Side == DisputeSide.Buyer && AskedAt is not null) AnsweredAt ??= evidence.At;
        var side = evidence.Side.ToString().ToUpperInvariant();
        Record(() => new DisputeEvidenceAdded(Id, Number, side, OrderId, CaseId, PartyId));
        if (evidence.Side != DisputeSide.Buyer) Tell(DisputeNotices.EvidenceAdded);
        Touch();
    }
}
