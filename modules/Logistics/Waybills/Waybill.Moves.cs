using Platform.Contracts.Logistics;

namespace Platform.Logistics;

internal sealed partial class Waybill
{
    bool _byHand;

    void ClearRequest() => _byHand = true;

    public void Issue(string number, string? sortCode, string? courierOrderNumber, long? orderId)
    {
        WaybillFlow.Table.Fire(this, WaybillFlow.Issue, Caller.System);
        (Number, SortCode, CourierOrderNumber, Problem, WarningId, UnknownSince) = (number, sortCode, courierOrderNumber, null, null, null);
        Record(() => new WaybillIssued(orderId, ShipmentId, Courier!, number));
    }

    /// <summary>The answer was lost: the courier will be asked what became of the key.</summary>
    public void LoseAnswer(string problem, DateTime now, DateTime askAt)
    {
        if (State != WaybillState.Unknown) WaybillFlow.Table.Fire(this, WaybillFlow.Lose, Caller.System);
        (Problem, UnknownSince) = (Short(problem), UnknownSince ?? now);
        Record(() => new WaybillOutcomeUnknown(Id), askAt);
    }

    /// <summary>The courier was not reached: the request will go out again later.</summary>
    public void TryAgain(string problem, DateTime at)
    {
        (Problem, Tries) = (Short(problem), Tries + 1);
        Record(() => new WaybillRequested(Id), at);
    }

    /// <summary>The courier knows nothing of the key: it may be ordered with again.</summary>
    public void Repeat()
    {
        WaybillFlow.Table.Fire(this, WaybillFlow.Repeat, Caller.System);
        (AskedAt, UnknownSince, Tries) = (null, null, Tries + 1);
        Record(() => new WaybillRequested(Id));
    }

    public void Fail(string problem, string? warningId = null)
    {
        WaybillFlow.Table.Fire(this, WaybillFlow.Fail, Caller.System);
        (Problem, WarningId, ActivePackageId, UnknownSince) = (Short(problem), warningId, null, null);
    }

    public void Print(Caller caller, DateTime now)
    {
        WaybillFlow.Table.Fire(this, WaybillFlow.Print, caller);
        (PrintedAt, Prints) = (PrintedAt ?? now, Prints + 1);
    }

    public void Use() => WaybillFlow.Table.Fire(this, WaybillFlow.Use, Caller.System);

    public void Void(Caller caller, string reason)
    {
        WaybillFlow.Table.Fire(this, WaybillFlow.Void, caller);
        (ActivePackageId, UnknownSince) = (null, null);
        if (Courier is not null && !_byHand) Record(() => new WaybillVoided(Id, reason));
    }

    /// <summary>An order for it was under way while it was voided: whatever came of that must be taken back too.</summary>
    public void RecallAgain() => Record(() => new WaybillVoided(Id, "Voided while it was being ordered."));

    public void TakenBack(DateTime now, string? problem) => (CancelledAt, Problem) = (problem is null ? now : null, Short(problem));

    internal void Set(WaybillState state) => State = state;

    static string? Short(string? text) => text is { Length: > 300 } ? text[..300] : text;
}

/// <summary>A waybill is to be ordered.</summary>
/// <param name="WaybillId">The waybill.</param>
internal sealed record WaybillRequested(long WaybillId) : IEvent;

/// <summary>Whether the courier issued a waybill is not known.</summary>
/// <param name="WaybillId">The waybill.</param>
internal sealed record WaybillOutcomeUnknown(long WaybillId) : IEvent;

/// <summary>A waybill was taken back here; the courier must hear of it.</summary>
/// <param name="WaybillId">The waybill.</param>
/// <param name="Reason">Why.</param>
internal sealed record WaybillVoided(long WaybillId, string Reason) : IEvent;
