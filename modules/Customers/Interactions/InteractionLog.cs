using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.Customers.Data;
using Platform.Customers.Finding;
using Platform.Kernel.Security;

namespace Platform.Customers.Interactions;

/// <summary>
/// Writes down what was said, once: the same id of the same channel is the same interaction, and what a case already told of is filled in
/// instead of written again. A known party's words join its thread and, within the window, its open case.
/// </summary>
internal sealed class InteractionLog(CustomersDb db, FieldCipher cipher, PartiesByContact byContact, Threads threads, IOptions<CustomersSettings> settings)
{
    public async Task<Interaction> Write(InteractionFacts facts, OrgPath org, CancellationToken ct)
    {
        if (facts.ExternalId is { } external && await db.Set<Interaction>().FirstOrDefaultAsync(i => i.Channel == facts.Channel && i.ExternalId == external, ct) is { } again) return again;
        var party = facts.PartyId ?? (facts.Contact is { } contact ? await Known(contact, facts.Reach, ct) : null);
        var thread = party is { } id ? await threads.Of(id, facts.StartedAt, ct) : null;
        if (thread is not null && facts.Subject is null && thread.OpenCaseId is { } open && (facts.StartedAt - thread.LastActivityAt).Duration() <= settings.Value.ThreadWindow)
            facts = facts with { Subject = new SubjectRef("Case", open) };
        var interaction = await Twin(facts, thread, ct);
        if (interaction is null) db.Add(interaction = Interaction.Of(facts, thread?.Org ?? org, cipher));
        else if (facts.FromDocument) interaction.Belong(facts.Subject!.Value);
        else interaction.Adopt(facts, cipher);
        if (thread is not null) interaction.Join(thread.PartyId!.Value, thread.Id);
        thread?.Hear(facts.Channel, facts.StartedAt);
        return interaction;
    }

    /// <summary>The party that has the phone or mail address; null when nobody or more than one has it.</summary>
    async Task<long?> Known(SealedContact contact, RowScope reach, CancellationToken ct)
    {
        foreach (var (_, value) in ContactKey.Values(contact))
            if (await byContact.Find(value, reach, 2, ct) is [var only]) return only.Id;
        return null;
    }

    /// <summary>The call that led to the case, or what the program wrote down about a case while the call went on.</summary>
    async Task<Interaction?> Twin(InteractionFacts facts, ConversationThread? thread, CancellationToken ct)
    {
        var (from, to) = (facts.StartedAt - settings.Value.OneContact, facts.StartedAt + settings.Value.OneContact);
        var near = db.Set<Interaction>().Where(i => i.Channel == facts.Channel && i.Direction == facts.Direction && i.StartedAt >= from && i.StartedAt <= to);
        var index = facts.Contact is { } contact ? ContactKey.Of(contact, cipher) : null;
        if (facts.FromDocument)
            near = near.Where(i => i.SubjectId == null && !i.FromDocument && ((thread != null && i.PartyId == thread.PartyId) || (index != null && i.ContactIndex == index)));
        else if (facts.Subject is { } subject)
            near = near.Where(i => i.FromDocument && i.SubjectType == subject.Type && i.SubjectId == subject.Id);
        else return null;
        return await near.OrderByDescending(i => i.Id).FirstOrDefaultAsync(ct);
    }
}
