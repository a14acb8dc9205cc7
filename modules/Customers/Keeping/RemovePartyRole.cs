using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Keeping;

/// <summary>Which party and which role.</summary>
internal sealed record RemovePartyRoleInput : ChangeInput
{
    /// <summary>The role.</summary>
    public required PartyRole Role { get; init; }
}

/// <summary>Takes a role from a party; the party stays. A role it does not have changes nothing.</summary>
[Needs(Permissions.Update)]
internal sealed class RemovePartyRole(CustomersDb db) : Mutation<RemovePartyRoleInput, Party>
{
    public override async Task<Party> Run(RemovePartyRoleInput input, CancellationToken ct)
    {
        var party = await db.Take<Party>(input, Scope, q => q.Include(p => p.HeldRoles), ct);
        party.Drop(input.Role);
        return party;
    }
}
