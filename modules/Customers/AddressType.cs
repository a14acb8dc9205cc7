using Platform.Kernel.Security;

namespace Platform.Customers;

/// <summary>What GraphQL shows of an address.</summary>
internal sealed class AddressType : ObjectType<Address>
{
    public AddressType()
    {
        Shows(a => a.Id);
        Shows(a => a.PartyId).AsId("Party").Described("The record that holds it, through which it is changed: another one than that it is shown under when the two were merged.");
        Shows(a => a.Country);
        Shows(a => a.DivisionCode);
        Shows(a => a.Region);
        Shows(a => a.Masked).Reads(nameof(Address.Region), nameof(Address.Country));
        Shows(a => a.CreatedAt);
    }
}

/// <summary>What leads to the door.</summary>
[Extends(typeof(Address)), Needs(Permissions.Reveal)]
internal static class AddressFields
{
    /// <summary>Road, number, building, room; one line for a Chinese address.</summary>
    [Requires(nameof(Address.LinesSealed))]
    [Reveals(nameof(Address.PartyId))]
    public static IReadOnlyList<string> Lines([Parent] Address address, FieldCipher cipher) => address.Lines(cipher);

    /// <summary>Postal code; null when there is none.</summary>
    [Requires(nameof(Address.PostalCodeSealed))]
    [Reveals(nameof(Address.PartyId))]
    public static string? PostalCode([Parent] Address address, FieldCipher cipher) => address.PostalCode(cipher);
}
