using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Customers;
using Platform.Customers.Data;

namespace Platform.Customers.Consents;

/// <summary>What a party said.</summary>
internal sealed record SetConsentInput : MutationInput
{
    /// <summary>Global id of the party.</summary>
    public required string PartyId { get; init; }

    /// <summary>About what.</summary>
    public required ContactTopic Topic { get; init; }

    /// <summary>By what way.</summary>
    public required ContactWay Way { get; init; }

    /// <summary>True when it may be used.</summary>
    public required bool Granted { get; init; }

    /// <summary>How the party said so; at most 200 characters and no personal data. Null when unknown.</summary>
    public string? Source { get; init; }
}

/// <summary>Writes down that a party wants, or does not want, to be turned to about a topic by one way. It counts at once, also for what is on its way already.</summary>
[Needs(ConsentPermissions.Write)]
internal sealed class SetConsent(CustomersDb db) : Mutation<SetConsentInput, ContactConsent>
{
    public override async Task<ContactConsent> Run(SetConsentInput input, CancellationToken ct)
    {
        if (input.Topic == ContactTopic.Security) throw new Refused(ConsentErrors.Always, "topic");
        if (input.Source?.Length > ContactConsent.LongestSource) throw new Refused(CommonErrors.TooLong, "source", ("max", ContactConsent.LongestSource));
        var party = await db.Take<Party>(input.PartyId, "partyId", Scope, null, ct);
        party.RefuseIfErased("partyId");
        var consent = await db.Set<ContactConsent>().AsTracking().FirstOrDefaultAsync(c => c.PartyId == party.Id && c.Topic == input.Topic && c.Way == input.Way, ct);
        if (consent is null) db.Add(consent = new ContactConsent(party, input.Topic, input.Way));
        consent.Say(input.Granted, string.IsNullOrWhiteSpace(input.Source) ? null : input.Source.Trim(), db.Now);
        return consent;
    }
}
