using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;
using Platform.Customers.Data;
using Platform.Customers.FollowUps;
using Platform.Kernel.Security;

namespace Platform.Customers.Leads;

/// <summary>What was heard, and from whom.</summary>
internal sealed record RecordLeadInput : MutationInput
{
    /// <summary>Global id of what it came from: a case that was taken on, a work order without a case, an order that arrived. Null when it came from none of these.</summary>
    public string? OriginId { get; init; }

    /// <summary>Global id of who might buy; null takes the customer of what it came from.</summary>
    [Id("Party")]
    public long? PartyId { get; init; }

    /// <summary>What the customer might buy.</summary>
    public required LeadInterest Interest { get; init; }

    /// <summary>Which, in words or as a code, at most 120 characters.</summary>
    public string? Product { get; init; }

    /// <summary>What it may be worth, minor units, 0 or more.</summary>
    public long? ValueMinor { get; init; }

    /// <summary>ISO 4217 of amounts.</summary>
    public string Currency { get; init; } = "CNY";

    /// <summary>What was said, at most 1,000 characters; kept encrypted.</summary>
    public string? Note { get; init; }

    /// <summary>Global id of the account that is to follow it; null leaves it open.</summary>
    [Id("Account")]
    public long? OwnerId { get; init; }
}

/// <summary>Writes down a chance to sell that was heard of while serving a customer.</summary>
[Needs(LeadRights.Write)]
internal sealed class RecordLead(CustomersDb db, IAccounts accounts, FieldCipher cipher, Caller caller) : Mutation<RecordLeadInput, Lead>
{
    public const long LargestAmount = 100_000_000_000;

    public override async Task<Lead> Run(RecordLeadInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.AddIf(input.Product?.Length > Lead.LongestProduct, CommonErrors.TooLong, "product", ("max", Lead.LongestProduct));
        reasons.AddIf(input.Note?.Length > Lead.LongestNote, CommonErrors.TooLong, "note", ("max", Lead.LongestNote));
        reasons.AddIf(input.Interest == LeadInterest.Other && string.IsNullOrWhiteSpace(input.Note), CommonErrors.Required, "note");
        reasons.AddIf(input.ValueMinor is < 0 or > LargestAmount, CommonErrors.OutOfRange, "valueMinor", ("min", 0), ("max", LargestAmount));
        reasons.AddIf(input.Currency is not { Length: 3 } || !input.Currency.All(char.IsAsciiLetterUpper), CommonErrors.InvalidFormat, "currency", ("expected", "ISO 4217, three upper-case letters"));
        await accounts.Check(reasons, input.OwnerId, "ownerId", ct);
        reasons.ThrowIfAny();
        var origin = await OriginAsync(input.OriginId, ct);
        var party = await PartyAsync(input.PartyId, origin, ct);
        var lead = new Lead(party.Id, origin?.Document, origin?.Number, input.Interest, origin?.Org ?? party.Org);
        lead.About(Blank(input.Product), input.ValueMinor, input.Currency, cipher.Protect(Blank(input.Note)));
        db.Add(lead);
        lead.GoTo(input.OwnerId, caller);
        return lead;
    }

    async Task<CareSubject?> OriginAsync(string? globalId, CancellationToken ct)
    {
        if (globalId is null) return null;
        return GlobalId.TryDecode(globalId, out var type, out var id) && await db.Visible<CareSubject>(Scope).FirstOrDefaultAsync(s => s.DocumentType == type && s.DocumentId == id, ct) is { } found
            ? found : throw new Refused(CommonErrors.NotFound, "originId", ("what", "Subject"));
    }

    async Task<Party> PartyAsync(long? named, CareSubject? origin, CancellationToken ct)
    {
        if ((named ?? origin?.PartyId) is not { } id) throw new Refused(LeadErrors.NobodyNamed, "partyId");
        var party = await db.Visible<Party>(Scope).FirstOrDefaultAsync(p => p.Id == id && p.Status != PartyStatus.Erased, ct) ?? throw new Refused(CommonErrors.NotFound, "partyId", ("what", nameof(Party)));
        if (named is not null && origin?.PartyId is { } his && !await db.Set<Party>().AnyAsync(p => p.Id == his && p.FamilyId == party.FamilyId, ct))
            throw new Refused(LeadErrors.OtherCustomer, "partyId", ("number", origin.Number));
        return party;
    }

    internal static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
