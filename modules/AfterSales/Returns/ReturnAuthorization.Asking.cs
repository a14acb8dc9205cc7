using System.Text.Json;

namespace Platform.AfterSales;

internal sealed partial class ReturnAuthorization
{
    /// <summary>A customer asks.</summary>
    public static ReturnAuthorization Request(NewReturn from)
    {
        var it = Make(from);
        it.Record(() => new ReturnRequested(it.Id, it.Number, it.Kind, it.OrderId, it.CaseId, it.PartyId, it.Told(l => l.Requested)));
        it.Tell(ReturnNotices.Requested);
        return it;
    }

    /// <summary>A parcel was refused at the door: its return is allowed and on its way without anybody asking.</summary>
    public static ReturnAuthorization ComesBack(NewReturn from, long shipmentId)
    {
        var it = Make(from);
        (it.Origin, it.ShipmentId, it.State, it.AnsweredAt, it.SentAt) = (OriginOf(shipmentId), shipmentId, ReturnState.InTransit, from.Now, from.Now);
        foreach (var line in it._lines) line.Authorise(line.Requested);
        it.Record(() => new ReturnRequested(it.Id, it.Number, it.Kind, it.OrderId, it.CaseId, it.PartyId, it.Told(l => l.Requested)));
        it.Record(() => new ReturnAuthorised(it.Id, it.Number, it.Kind, false, it.OrderId, it.CaseId, it.PartyId, it.Told(l => l.Authorised)));
        return it;
    }

    public static string OriginOf(long shipmentId) => FormattableString.Invariant($"Shipment:{shipmentId}");

    static ReturnAuthorization Make(NewReturn from)
    {
        var it = new ReturnAuthorization
        {
            Number = from.Number, Org = from.Org, Kind = from.Kind, Currency = from.Currency, OrderId = from.OrderId, OrderNumber = from.OrderNumber, CaseId = from.CaseId, PartyId = from.PartyId,
            PolicyCode = from.Policy.Code, RefundMoment = from.Policy.RefundMoment, DecidesItself = from.Policy.DecidesItself, ReturnTo = from.Policy.ReturnTo, FreightPayer = from.FreightPayer,
            RequestedAt = from.Now, Eligibility = JsonSerializer.Serialize(from.Verdicts),
        };
        it._lines.AddRange(from.Lines);
        return it;
    }

    /// <summary>From now on it is handled in a case.</summary>
    public void BelongTo(long caseId)
    {
        CaseId = caseId;
        Touch();
    }

    /// <summary>Keeps what the fast lane looked at.</summary>
    public void ExplainFastLane(IReadOnlyList<RuleVerdict> verdicts) => FastLaneVerdicts = JsonSerializer.Serialize(verdicts);

    /// <summary>Allows it, all pieces or fewer; the goods are to be sent within so many days.</summary>
    /// <param name="pieces">Pieces by line id; a line that is not named gets all that was asked for.</param>
    /// <param name="fastLane">Whether a rule does it.</param>
    /// <param name="remark">Why it is allowed against the rules; null when it is not.</param>
    /// <param name="sendWithinDays">Days that the customer has.</param>
    /// <param name="caller">Who.</param>
    /// <param name="now">When, UTC.</param>
    public void Authorise(IReadOnlyDictionary<long, long> pieces, bool fastLane, string? remark, int sendWithinDays, Caller caller, DateTime now)
    {
        var reasons = new Reasons();
        foreach (var line in _lines)
        {
            var wanted = line.Id != 0 && pieces.TryGetValue(line.Id, out var given) ? given : line.Requested;
            reasons.AddIf(wanted < 0 || wanted > line.Requested, ReturnErrors.TooManyPieces, $"lines.{line.Position - 1}.quantity", ("max", line.Requested));
        }
        reasons.AddIf(_lines.TrueForAll(l => pieces.TryGetValue(l.Id, out var given) && given == 0), ReturnErrors.NothingToReturn, "lines");
        reasons.ThrowIfAny();
        ReturnFlow.Table.Fire(this, "authoriseReturn", caller);
        foreach (var line in _lines) line.Authorise(line.Id != 0 && pieces.TryGetValue(line.Id, out var given) ? given : line.Requested);
        (IsFastLane, Remark, AnsweredAt) = (fastLane, remark ?? Remark, now);
        Record(() => new ReturnAuthorised(Id, Number, Kind, fastLane, OrderId, CaseId, PartyId, Told(l => l.Authorised)));
        if (!ExpectsGoods) return;
        var due = now.AddDays(sendWithinDays);
        SendBy = due;
        Record(() => new ReturnSendDue(Id, due), dueAt: due);
        Tell(ReturnNotices.Authorised, ("by", BusinessDay.Text(due)));
    }

    public void Decline(string reason, Caller caller, DateTime now)
    {
        ReturnFlow.Table.Fire(this, "declineReturn", caller);
        (Remark, AnsweredAt, EndedAt) = (reason, now, now);
        Record(() => new ReturnDeclined(Id, Number, OrderId, CaseId, PartyId, reason));
        Tell(ReturnNotices.Declined);
    }

    public void AskInfo(string questionSealed, Caller caller)
    {
        ReturnFlow.Table.Fire(this, "askReturnInfo", caller);
        (QuestionSealed, AnswerSealed) = (questionSealed, null);
        Record(() => new ReturnInfoAsked(Id, Number, OrderId, CaseId, PartyId));
        Tell(ReturnNotices.InfoAsked);
    }

    public void AnswerInfo(string answerSealed, Caller caller)
    {
        ReturnFlow.Table.Fire(this, "answerReturnInfo", caller);
        AnswerSealed = answerSealed;
        Record(() => new ReturnInfoGiven(Id, Number, OrderId, CaseId, PartyId));
    }

    /// <summary>Calls it off. What the fast lane paid ahead is lost then.</summary>
    public void Cancel(string reason, Caller caller, DateTime now)
    {
        ReturnFlow.Table.Fire(this, "cancelReturn", caller);
        (Remark, EndedAt) = (reason, now);
        Record(() => new ReturnCancelled(Id, Number, OrderId, CaseId, PartyId, reason));
    }

    /// <summary>The goods were not sent in time.</summary>
    public bool Expire(DateTime due, DateTime now)
    {
        if (State != ReturnState.Authorised || SendBy != due) return false;
        ReturnFlow.Table.Fire(this, "expireReturn", Caller.System);
        EndedAt = now;
        Record(() => new ReturnExpired(Id, Number, OrderId, CaseId, PartyId));
        Tell(ReturnNotices.Expired);
        return true;
    }

    IReadOnlyList<ReturnedLine> Told(Func<ReturnLine, long> pieces) => [.. _lines.Where(l => pieces(l) > 0).Select(l => l.Told(pieces(l)))];

    void Tell(Kernel.Notifications.NotificationKind kind, params (string Name, string Value)[] more)
    {
        if (PartyId is { } party) Record(() => kind.To(Subject, [new Contracts.Administration.Recipient(PartyId: party)], false, [("number", Number), .. more]));
    }
}

/// <summary>The time for sending the goods of a return is over.</summary>
/// <param name="ReturnId">The return.</param>
/// <param name="DueAt">Which time.</param>
internal sealed record ReturnSendDue(long ReturnId, DateTime DueAt) : IEvent;
