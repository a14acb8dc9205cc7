using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Kernel.Security;

namespace Platform.Customers.Addresses;

/// <summary>Which address of which party, and what it becomes.</summary>
internal sealed record UpdateAddressInput : ChangeInput
{
    /// <summary>An address of the party.</summary>
    [Id("Address")]
    public required long AddressId { get; init; }

    /// <summary>The whole new address; nothing of the old one is kept.</summary>
    public required AddressInput Address { get; init; }
}

/// <summary>Replaces an address of a party.</summary>
[Needs(Permissions.Update)]
internal sealed class UpdateAddress(CustomersDb db, FieldCipher cipher) : Mutation<UpdateAddressInput, Party>
{
    public override async Task<Party> Run(UpdateAddressInput input, CancellationToken ct)
    {
        var party = await db.Take<Party>(input, Scope, q => q.Include(p => p.Addresses), ct);
        party.ChangeAddress(party.AddressOf(input.AddressId), input.Address, "address", cipher);
        return party;
    }
}
