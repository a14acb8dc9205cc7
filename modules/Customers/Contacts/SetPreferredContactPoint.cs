using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Contacts;

/// <summary>Which party and which of its contact points.</summary>
internal sealed record SetPreferredContactPointInput : ChangeInput
{
    /// <summary>A contact point of the party.</summary>
    [Id("ContactPoint")]
    public required long ContactPointId { get; init; }
}

/// <summary>Makes a contact point the one that is tried first among those of its type.</summary>
[Needs(Permissions.Update)]
internal sealed class SetPreferredContactPoint(CustomersDb db) : Mutation<SetPreferredContactPointInput, Party>
{
    public override async Task<Party> Run(SetPreferredContactPointInput input, CancellationToken ct)
    {
        var party = await db.Take<Party>(input, Scope, q => q.Include(p => p.ContactPoints), ct);
        party.Prefer(party.ContactPointOf(input.ContactPointId));
        return party;
    }
}
