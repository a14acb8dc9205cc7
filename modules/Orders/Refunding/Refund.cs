using System.ComponentModel.DataAnnotations.Schema;
using Platform.Contracts.Orders;

namespace Platform.Orders;

/// <summary>The intent to give money back, and what became of it. Its number is the provider request number and never changes.</summary>
internal sealed class Refund : ScopedAggregate
{
    readonly List<RefundLine> _lines = [];

    Refund() { }

    internal Refund(Order order, string number, MoneySource source, RefundCause cause, string reason, long freight, long compensation, IEnumerable<RefundLine> lines, long? proposedBy, Remedy? remedy)
    {
        (OrderId, Number, Currency, Source, Cause, Reason) = (order.Id, number, order.Currency, source, cause, reason);
        (FreightMinor, CompensationMinor, ProposedBy, Org) = (freight, compensation, proposedBy, order.Org);
        (RemedyKey, RemedyCaseId) = (remedy?.Key, remedy?.CaseId);
        _lines.AddRange(lines);
        AmountMinor = checked(freight + compensation + _lines.Sum(l => l.AmountMinor));
    }

    /// <summary>Number that people quote; also the provider's request number.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The order it belongs to.</summary>
    public long OrderId { get; private set; }

    /// <summary>How far it is.</summary>
    public RefundState State { get; internal set; }

    /// <summary>Why there is a refund.</summary>
    public RefundCause Cause { get; private set; }

    /// <summary>The words of whoever proposed it, at most 200 characters.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>ISO 4217.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>The whole amount, minor units, above zero.</summary>
    public long AmountMinor { get; private set; }

    /// <summary>Of that, freight.</summary>
    public long FreightMinor { get; private set; }

    /// <summary>Of that, compensation beyond goods and freight.</summary>
    public long CompensationMinor { get; private set; }

    /// <summary>Whose money it is paid from.</summary>
    public MoneySource Source { get; private set; }

    /// <summary>Account of the proposer; null when the program proposed it.</summary>
    public long? ProposedBy { get; private set; }

    /// <summary>Account of the person who approved or rejected it; null when the program did or nobody has.</summary>
    public long? DecidedBy { get; private set; }

    /// <summary>When it was decided, UTC.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>The return or dispute that decided it, with the number of its decision, such as <c>ReturnAuthorization:7:1</c>; null when none did. Unique: one decision, one refund.</summary>
    public string? RemedyKey { get; private set; }

    /// <summary>The case that the remedy belongs to; null without one.</summary>
    public long? RemedyCaseId { get; private set; }

    /// <summary>How often it was sent or asked about.</summary>
    public int Attempts { get; private set; }

    /// <summary>The provider's own number; null before it succeeded.</summary>
    public string? ProviderNumber { get; private set; }

    /// <summary>Code of the last failure or uncertainty; null when there was none.</summary>
    public string? FailureCode { get; private set; }

    /// <summary>When the money went back, UTC.</summary>
    public DateTime? SucceededAt { get; private set; }

    /// <summary>The parts that belong to order lines; empty for freight or compensation alone.</summary>
    public IReadOnlyList<RefundLine> Lines => _lines;

    /// <summary>The amount as money.</summary>
    [NotMapped]
    public Money Amount => new(AmountMinor, Currency);

    /// <summary>Whether money may still move for it.</summary>
    [NotMapped]
    public bool IsOpen => State is RefundState.Proposed or RefundState.Approved or RefundState.Executing or RefundState.Unknown;

    /// <summary>The limits forbid it: it stands there for whoever asks why nothing was paid, and so that the same decision is never carried out later.</summary>
    internal void Refuse(string code, DateTime now, long mostMinor, long? partyId)
    {
        RefundFlow.Table.Fire(this, "refuse", Caller.System);
        (FailureCode, DecidedAt) = (code, now);
        if (Remedy.Of(RemedyKey, RemedyCaseId) is { } remedy) Record(() => new RefundDeclined(OrderId, remedy.Source, remedy.Round, Id, code, mostMinor, remedy.CaseId, partyId));
    }

    /// <summary>The provider paid although nothing is left to book it from.</summary>
    internal void ReportLate(string? providerNumber)
    {
        RefundFlow.Table.Fire(this, "reportLate", Caller.System);
        (ProviderNumber, FailureCode) = (providerNumber ?? ProviderNumber, "PAID_WITHOUT_COVER");
        Touch();
    }

    /// <summary>Decides for it. Above the limit the approver must not be the proposer.</summary>
    public void Approve(Caller caller, long fourEyesAboveMinor, DateTime now)
    {
        if (AmountMinor > fourEyesAboveMinor && ProposedBy is { } proposer && proposer == caller.UserId)
            throw new Refused(OrdersErrors.FourEyes, null, ("limit", fourEyesAboveMinor));
        RefundFlow.Table.Fire(this, "approveRefund", caller);
        (DecidedBy, DecidedAt) = (caller.UserId, now);
        Record(() => new RefundApproved(OrderId, Id, AmountMinor));
    }

    internal void Decline(string step, Caller caller, DateTime now, long? partyId)
    {
        RefundFlow.Table.Fire(this, step, caller);
        (DecidedBy, DecidedAt) = (caller.UserId, now);
        if (Remedy.Of(RemedyKey, RemedyCaseId) is { } remedy)
            Record(() => new RefundDeclined(OrderId, remedy.Source, remedy.Round, Id, State == RefundState.Rejected ? "REJECTED" : "WITHDRAWN", AmountMinor, remedy.CaseId, partyId));
    }

    /// <summary>Somebody gives a failed refund up. The provider is asked first: only its word that nothing moved ends it.</summary>
    internal void AskToGiveUp(Caller caller)
    {
        RefundFlow.Table.Fire(this, "withdrawRefund", caller);
        Record(() => new RefundGiveUpDue(OrderId, Id));
        Touch();
    }

    internal void GiveUp(DateTime now, long? partyId) => Decline("giveUp", Caller.System, now, partyId);

    /// <summary>Notes that it is being sent; the call itself happens after this is committed.</summary>
    internal void Send(string step, Caller caller)
    {
        RefundFlow.Table.Fire(this, step, caller);
        FailureCode = null;
        Record(() => new RefundSendDue(OrderId, Id));
    }

    /// <summary>No clear answer came: only asking resolves it.</summary>
    public void Lose(string code, DateTime askAt)
    {
        Attempts++;
        if (State == RefundState.Executing) RefundFlow.Table.Fire(this, "lose", Caller.System);
        FailureCode = code;
        Record(() => new RefundQueryDue(OrderId, Id), dueAt: askAt);
    }

    internal void TakeFrom(MoneySource source) => Source = source;

    internal void Succeed(string? providerNumber, DateTime at, long? partyId)
    {
        Attempts++;
        RefundFlow.Table.Fire(this, "succeed", Caller.System);
        (ProviderNumber, SucceededAt, FailureCode) = (providerNumber, at, null);
        var remedy = Remedy.Of(RemedyKey, RemedyCaseId);
        Record(() => new RefundSucceeded(OrderId, Id, Amount, partyId, remedy?.Source, remedy?.Round ?? 0, remedy?.CaseId), happenedAt: at);
    }

    internal void Fail(string code)
    {
        Attempts++;
        RefundFlow.Table.Fire(this, "fail", Caller.System);
        FailureCode = code.Length > 100 ? code[..100] : code;
        Record(() => new RefundFailed(OrderId, Id, FailureCode!));
    }
}
