using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Kernel.Security;

namespace Platform.Customers.Contacts;

/// <summary>Which party, and how to reach it.</summary>
internal sealed record AddContactPointInput : ChangeInput
{
    /// <summary>The new contact point.</summary>
    public required ContactPointInput ContactPoint { get; init; }
}

/// <summary>Adds a contact point to a party; the first of its type is preferred. One it already has is refused with ALREADY_EXISTS.</summary>
[Needs(Permissions.Update)]
internal sealed class AddContactPoint(CustomersDb db, FieldCipher cipher) : Mutation<AddContactPointInput, Party>
{
    public override async Task<Party> Run(AddContactPointInput input, CancellationToken ct)
    {
        const string field = "contactPoint.value";
        var (given, value) = (input.ContactPoint, ContactValue.Read(input.ContactPoint.Type, input.ContactPoint.Value, field));
        var party = await db.Take<Party>(input, Scope, q => q.Include(p => p.ContactPoints), ct);
        party.Reach(given.Type, value, given.Verified, field, cipher);
        return party;
    }
}
