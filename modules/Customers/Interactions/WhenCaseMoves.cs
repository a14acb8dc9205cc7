using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;
using Platform.Contracts.AfterSales;
using Platform.Customers.Data;
using Platform.Customers.Documents;
using Platform.Kernel.Security;

namespace Platform.Customers.Interactions;

/// <summary>
/// What is said about a case is part of the talk with its customer: finds out who came, keeps the thread's open case, and writes down each
/// contact that nobody else has written down. One class, so that what happens to a case is taken in in its order.
/// </summary>
internal sealed class WhenCaseMoves(CustomersDb db, FieldCipher cipher, InteractionLog log, IdentifyParty identify, Threads threads, IOrganisation organisation, Delivery delivery)
    : IReaction<CaseOpened>, IReaction<CaseJoined>, IReaction<CaseResponded>, IReaction<CaseClassified>, IReaction<CaseReopened>, IReaction<CaseClosed>, IReaction<CaseRejected>, IReaction<CasesMerged>
{
    public async Task On(CaseOpened e, CancellationToken ct)
    {
        var (contact, org) = (SealedContact.Open(e.ContactSealed, cipher), delivery.Org ?? await organisation.HeadOffice(ct));
        var party = e.PartyId ?? (contact is null ? null : await identify.Of(contact, org, Name(e.Channel), ct));
        if (party is { } id && await threads.Of(id, e.OpenedAt, ct) is { } thread)
        {
            thread.Open(e.CaseId);
            if (e.PartyId is null) thread.Identify(e.CaseId);
        }
        if (e.Channel is ServiceChannel.Internal) return; // nobody said anything to anybody
        await log.Write(Facts(e.CaseId, e.Channel, InteractionDirection.Inbound, e.OpenedAt) with { PartyId = party, Contact = contact, ExternalId = FormattableString.Invariant($"case:{e.CaseId}") }, org, ct);
    }

    public async Task On(CaseJoined e, CancellationToken ct)
        => await log.Write(Facts(e.CaseId, e.Channel, InteractionDirection.Inbound, e.At) with { PartyId = e.PartyId, ExternalId = "joined:" + delivery.EventKey }, delivery.Org ?? await organisation.HeadOffice(ct), ct);

    public async Task On(CaseResponded e, CancellationToken ct)
    {
        var asked = await db.Set<Interaction>().AsNoTracking().Where(i => i.SubjectType == "Case" && i.SubjectId == e.CaseId && i.Direction == InteractionDirection.Inbound)
            .OrderByDescending(i => i.StartedAt).Select(i => new { i.Channel, i.PartyId }).FirstOrDefaultAsync(ct);
        if (asked is null) return; // a case of the company's own
        await log.Write(Facts(e.CaseId, asked.Channel, InteractionDirection.Outbound, e.At) with { PartyId = e.PartyId ?? asked.PartyId, HandledBy = e.AccountId, ExternalId = "responded:" + delivery.EventKey },
            delivery.Org ?? await organisation.HeadOffice(ct), ct);
    }

    public async Task On(CaseClassified e, CancellationToken ct)
    {
        if (e.PartyId is { } party && await threads.Of(party, delivery.OccurredAt, ct) is { } thread && await IsOpen(e.CaseId, ct)) thread.Open(e.CaseId);
    }

    public async Task On(CaseReopened e, CancellationToken ct)
    {
        if (e.PartyId is { } party && await threads.Of(party, delivery.OccurredAt, ct) is { } thread) thread.Open(e.CaseId);
    }

    public Task On(CaseClosed e, CancellationToken ct) => End(e.CaseId, ct);

    public Task On(CaseRejected e, CancellationToken ct) => End(e.CaseId, ct);

    public Task On(CasesMerged e, CancellationToken ct) => End(e.CaseId, ct);

    async Task End(long caseId, CancellationToken ct)
    {
        foreach (var thread in await db.Set<ConversationThread>().Where(t => t.OpenCaseId == caseId).ToListAsync(ct))
            thread.End(caseId, await db.Set<PartyDocument>().Where(d => d.Type == "Case" && d.IsOpen && d.PartyId == thread.PartyId && d.DocumentId != caseId).MaxAsync(d => (long?)d.DocumentId, ct));
    }

    Task<bool> IsOpen(long caseId, CancellationToken ct) => db.Set<PartyDocument>().AnyAsync(d => d.Type == "Case" && d.DocumentId == caseId && d.IsOpen, ct);

    static InteractionFacts Facts(long caseId, ServiceChannel channel, InteractionDirection direction, DateTime at)
        => new(channel, direction, at) { Subject = new SubjectRef("Case", caseId), FromDocument = true };

    static string Name(ServiceChannel channel) => Kernel.Flow.Flow<object, ServiceChannel>.Screaming(channel);
}
