using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Contacts;

/// <summary>Which party and which of its contact points.</summary>
internal sealed record RemoveContactPointInput : ChangeInput
{
    /// <summary>A contact point of the party.</summary>
    [Id("ContactPoint")]
    public required long ContactPointId { get; init; }
}

/// <summary>Takes a contact point away for good. When it was the preferred one, the oldest of its type becomes preferred.</summary>
[Needs(Permissions.Update)]
internal sealed class RemoveContactPoint(CustomersDb db) : Mutation<RemoveContactPointInput, Party>
{
    public override async Task<Party> Run(RemoveContactPointInput input, CancellationToken ct)
    {
        var party = await db.Take<Party>(input, Scope, q => q.Include(p => p.ContactPoints), ct);
        party.Forget(party.ContactPointOf(input.ContactPointId));
        return party;
    }
}
