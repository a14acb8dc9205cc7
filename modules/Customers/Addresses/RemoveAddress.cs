using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Addresses;

/// <summary>Which address of which party.</summary>
internal sealed record RemoveAddressInput : ChangeInput
{
    /// <summary>An address of the party.</summary>
    [Id("Address")]
    public required long AddressId { get; init; }
}

/// <summary>Takes an address away for good.</summary>
[Needs(Permissions.Update)]
internal sealed class RemoveAddress(CustomersDb db) : Mutation<RemoveAddressInput, Party>
{
    public override async Task<Party> Run(RemoveAddressInput input, CancellationToken ct)
    {
        var party = await db.Take<Party>(input, Scope, q => q.Include(p => p.Addresses), ct);
        party.Leave(party.AddressOf(input.AddressId));
        return party;
    }
}
