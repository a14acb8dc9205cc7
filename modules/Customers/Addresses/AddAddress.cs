using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Kernel.Security;

namespace Platform.Customers.Addresses;

/// <summary>Which party, and where it is.</summary>
internal sealed record AddAddressInput : ChangeInput
{
    /// <summary>The new address.</summary>
    public required AddressInput Address { get; init; }
}

/// <summary>Adds an address to a party.</summary>
[Needs(Permissions.Update)]
internal sealed class AddAddress(CustomersDb db, FieldCipher cipher) : Mutation<AddAddressInput, Party>
{
    public override async Task<Party> Run(AddAddressInput input, CancellationToken ct)
    {
        var address = new Address(input.Address, "address", cipher);
        var party = await db.Take<Party>(input, Scope, q => q.Include(p => p.Addresses), ct);
        party.Locate(address, "address");
        return party;
    }
}
