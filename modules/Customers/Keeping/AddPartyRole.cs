using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Keeping;

/// <summary>Which party and which role.</summary>
internal sealed record AddPartyRoleInput : ChangeInput
{
    /// <summary>The role.</summary>
    public required PartyRole Role { get; init; }
}

/// <summary>Gives a party another role; it stays the same party. A role it already has changes nothing.</summary>
[Needs(Permissions.Update)]
internal sealed class AddPartyRole(CustomersDb db) : Mutation<AddPartyRoleInput, Party>
{
    public override async Task<Party> Run(AddPartyRoleInput input, CancellationToken ct)
    {
        var party = await db.Take<Party>(input, Scope, q => q.Include(p => p.HeldRoles), ct);
        party.Take(input.Role);
        return party;
    }
}
