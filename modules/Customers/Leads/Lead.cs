using System.ComponentModel.DataAnnotations.Schema;
using Platform.Kernel.Flow;
using Platform.Kernel.Notifications;
using Platform.Kernel.Security;

namespace Platform.Customers.Leads;

/// <summary>Something that a customer might buy, heard of while serving him (销售线索): where it was heard, who follows it, and what came of it.</summary>
internal sealed class Lead : ScopedAggregate, IOwned
{
    public const int LongestProduct = 120, LongestNote = 1000, LongestReason = 200;

    public static readonly Flow<Lead, LeadState> Table = new(l => l.State, (l, s) => l.State = s,
        new("qualifyLead", LeadState.New, LeadState.Qualified, LeadRights.Write),
        new("qualifyLead", LeadState.Qualified, LeadState.Qualified, LeadRights.Write),
        new("convertLead", LeadState.New, LeadState.Converted, LeadRights.Write),
        new("convertLead", LeadState.Qualified, LeadState.Converted, LeadRights.Write),
        new("loseLead", LeadState.New, LeadState.Lost, LeadRights.Write),
        new("loseLead", LeadState.Qualified, LeadState.Lost, LeadRights.Write));

    Lead() { }

    public Lead(long party, SubjectRef? origin, string? originNumber, LeadInterest interest, OrgPath org)
        => (PartyId, OriginType, OriginId, OriginNumber, Interest, Org) = (party, origin?.Type, origin?.Id, originNumber, interest, org);

    /// <summary>Who might buy.</summary>
    public long PartyId { get; private set; }

    /// <summary>Type of the document it came from; null when from none.</summary>
    public string? OriginType { get; private set; }

    /// <summary>Id of that document.</summary>
    public long? OriginId { get; private set; }

    /// <summary>Number of that document, as people quote it.</summary>
    public string? OriginNumber { get; private set; }

    /// <summary>What the customer might buy.</summary>
    public LeadInterest Interest { get; private set; }

    /// <summary>Which, in words or as a code; null when not said.</summary>
    public string? Product { get; private set; }

    /// <summary>What it may be worth, minor units; null when nobody knows.</summary>
    public long? ValueMinor { get; private set; }

    /// <summary>ISO 4217 of its amounts.</summary>
    public string Currency { get; private set; } = "CNY";

    /// <summary>How far it is.</summary>
    public LeadState State { get; private set; }

    [Protected, Encrypted]
    public string? NoteSealed { get; private set; }

    /// <summary>Account that follows it; null while nobody does.</summary>
    public long? OwnerId { get; private set; }

    /// <summary>The order that it became; null before, and when it became none.</summary>
    public long? OrderId { get; private set; }

    /// <summary>What it brought, minor units; null before.</summary>
    public long? WonMinor { get; private set; }

    /// <summary>Why nothing came of it; null otherwise.</summary>
    public string? LostReason { get; private set; }

    /// <summary>When it ended, UTC; null before.</summary>
    public DateTime? EndedAt { get; private set; }

    [NotMapped]
    internal SubjectRef? Origin => OriginType is { } type && OriginId is { } id ? new(type, id) : null;

    public void About(string? product, long? valueMinor, string currency, string? noteSealed) => (Product, ValueMinor, Currency, NoteSealed) = (product, valueMinor, currency, noteSealed);

    /// <summary>Somebody follows it from now on, and is told unless it is who says so.</summary>
    public void GoTo(long? owner, Caller caller)
    {
        if (owner is not { } person || OwnerId == person) return;
        OwnerId = person;
        if (person != caller.UserId) Record(() => LeadNotices.Assigned.To(new SubjectRef(nameof(Lead), Id), [new(AccountId: person)], false, ("interest", Interest.ToString())));
    }

    public void Qualify(long? valueMinor, string? noteSealed, Caller caller)
    {
        Table.Fire(this, "qualifyLead", caller);
        (ValueMinor, NoteSealed) = (valueMinor ?? ValueMinor, noteSealed ?? NoteSealed);
        Touch();
    }

    public void Convert(long? order, long wonMinor, Caller caller, DateTime now)
    {
        Table.Fire(this, "convertLead", caller);
        (OrderId, WonMinor, EndedAt) = (order, wonMinor, now);
    }

    public void Lose(string reason, Caller caller, DateTime now)
    {
        Table.Fire(this, "loseLead", caller);
        (LostReason, EndedAt) = (reason, now);
    }
}

/// <summary>What is told about leads.</summary>
internal static class LeadNotices
{
    public static readonly NotificationKind Assigned = new("LEAD_ASSIGNED", new("有一条销售线索请您跟进", "服务中发现一条销售线索，已转给您跟进，请查看。"), new("A lead for you", "Somebody heard of a chance to sell while serving a customer; it is yours to follow up."));
}
