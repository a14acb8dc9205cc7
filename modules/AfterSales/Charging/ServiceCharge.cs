using System.ComponentModel.DataAnnotations.Schema;
using Platform.Contracts.AfterSales;

namespace Platform.AfterSales;

/// <summary>Money asked for a service (服务收费), followed until it is paid or given up.</summary>
internal sealed class ServiceCharge : ScopedAggregate, ITeamed, IPartied
{
    readonly List<ChargeLine> _lines = [];
    readonly List<ChargeEntry> _entries = [];

    ServiceCharge() { }

    /// <summary>Number that people quote.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The work order; null without one.</summary>
    public long? WorkOrderId { get; private set; }

    /// <summary>The case; null without one.</summary>
    public long? CaseId { get; private set; }

    /// <summary>The customer; null when unknown.</summary>
    public long? PartyId { get; private set; }

    /// <summary>Team of the department that did the service; null when none has it.</summary>
    public long? TeamId { get; private set; }

    /// <summary>Who pays.</summary>
    public ChargePayer Payer { get; private set; }

    /// <summary>How far it is.</summary>
    public ChargeState State { get; private set; }

    /// <summary>ISO 4217 of all amounts.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>What is asked for, minor units, above zero.</summary>
    public long AmountMinor { get; private set; }

    /// <summary>What has come in, minor units.</summary>
    public long ReceivedMinor { get; private set; }

    /// <summary>What was given up, minor units.</summary>
    public long WaivedMinor { get; private set; }

    /// <summary>What is still owed, minor units.</summary>
    public long OpenMinor { get; private set; }

    /// <summary>When it was raised, UTC.</summary>
    public DateTime RaisedAt { get; private set; }

    /// <summary>By when it is to be paid, UTC.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>What it is for, to people; null when the lines say it.</summary>
    public string? Note { get; private set; }

    /// <summary>What is charged for.</summary>
    public IReadOnlyList<ChargeLine> Lines => _lines;

    /// <summary>Money that came in, went back, or was given up, oldest first.</summary>
    public IReadOnlyList<ChargeEntry> Entries => _entries;

    /// <summary>What journals call it.</summary>
    [NotMapped]
    public string Subject => FormattableString.Invariant($"ServiceCharge:{Id}");

    /// <summary>A charge; when it is due and not settled, people are told.</summary>
    public static ServiceCharge Raise(string number, OrgPath org, long? workOrderId, long? caseId, long? partyId, long? teamId, ChargePayer payer, string currency, IReadOnlyList<ChargeLine> lines, DateTime now, DateTime dueAt, string? note)
    {
        var amount = lines.Aggregate(0L, (sum, l) => checked(sum + l.AmountMinor));
        var charge = new ServiceCharge
        {
            Number = number, Org = org, WorkOrderId = workOrderId, CaseId = caseId, PartyId = partyId, TeamId = teamId, Payer = payer, Currency = currency,
            AmountMinor = amount, OpenMinor = amount, RaisedAt = now, DueAt = dueAt, Note = note,
        };
        charge._lines.AddRange(lines);
        charge.Record(() => new ChargeRaised(charge.Id, number, workOrderId, caseId, partyId, new Money(amount, currency), dueAt));
        charge.Record(() => new ChargeFellDue(charge.Id), dueAt: dueAt);
        return charge;
    }

    /// <summary>Money came in.</summary>
    /// <exception cref="Refused">More than is owed.</exception>
    public ChargeEntry Receive(long amount, DateTime at, PaidBy by, string? reference, Caller caller)
    {
        if (OpenMinor == 0) throw new Refused(ChargeErrors.NothingOwed, "id");
        if (amount > OpenMinor) throw new Refused(ChargeErrors.Overpaid, "amountMinor", ("open", OpenMinor));
        ReceivedMinor += amount;
        return Enter(new ChargeEntry(ChargeEntryKind.Receipt, amount, at, by, reference, null, null, caller.UserId));
    }

    /// <summary>A receipt is taken back.</summary>
    /// <exception cref="Refused">It is no receipt of this charge, or was taken back before.</exception>
    public ChargeEntry Reverse(long entryId, string reason, Caller caller, DateTime now)
    {
        if (_entries.Find(e => e.Id == entryId && e.Kind == ChargeEntryKind.Receipt) is not { } receipt || _entries.Exists(e => e.ReversesId == entryId)) throw new Refused(ChargeErrors.NotReversible, "entryId");
        ReceivedMinor -= receipt.AmountMinor;
        return Enter(new ChargeEntry(ChargeEntryKind.Reversal, -receipt.AmountMinor, now, receipt.Method, receipt.Reference, reason, receipt.Id, caller.UserId));
    }

    /// <summary>What is owed, or a part of it, will not be collected.</summary>
    public ChargeEntry Waive(long? amount, string reason, Caller caller, DateTime now)
    {
        if (OpenMinor == 0) throw new Refused(ChargeErrors.NothingOwed, "id");
        var given = amount ?? OpenMinor;
        if (given > OpenMinor) throw new Refused(ChargeErrors.Overpaid, "amountMinor", ("open", OpenMinor));
        WaivedMinor += given;
        var entry = Enter(new ChargeEntry(ChargeEntryKind.Waiver, given, now, null, null, reason, null, caller.UserId));
        Record(() => new ChargeWaived(Id, WorkOrderId, CaseId, PartyId, new Money(given, Currency), reason));
        return entry;
    }

    /// <summary>It is due: whoever owes it and whoever collects it are told, unless it is settled.</summary>
    public void Remind()
    {
        if (OpenMinor == 0 || Payer != ChargePayer.Customer) return;
        List<Contracts.Administration.Recipient> to = [];
        if (PartyId is { } party) to.Add(new(PartyId: party));
        if (TeamId is { } team) to.Add(new(TeamId: team));
        var amount = FormattableString.Invariant($"{OpenMinor / 100m:0.00} {Currency}");
        if (to.Count > 0) Record(() => WorkNotices.Due.To(new SubjectRef("ServiceCharge", Id), to, false, ("number", Number), ("amount", amount)));
    }

    ChargeEntry Enter(ChargeEntry entry)
    {
        _entries.Add(entry);
        OpenMinor = AmountMinor - ReceivedMinor - WaivedMinor;
        State = OpenMinor > 0 ? OpenMinor < AmountMinor ? ChargeState.PartlyPaid : ChargeState.Open : WaivedMinor > 0 ? ChargeState.Waived : ChargeState.Paid;
        if (entry.Kind != ChargeEntryKind.Waiver) Record(() => new ReceiptRecorded(Id, WorkOrderId, CaseId, PartyId, new Money(entry.AmountMinor, Currency)));
        if (State == ChargeState.Paid) Record(() => new ChargePaid(Id, WorkOrderId, CaseId, PartyId));
        return entry;
    }
}
