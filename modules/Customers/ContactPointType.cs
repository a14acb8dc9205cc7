using Platform.Kernel.Security;

namespace Platform.Customers;

/// <summary>What GraphQL shows of a contact point.</summary>
internal sealed class ContactPointType : ObjectType<ContactPoint>
{
    public ContactPointType()
    {
        Shows(c => c.Id);
        Shows(c => c.PartyId).AsId("Party").Described("The record that holds it, through which it is changed: another one than that it is shown under when the two were merged.");
        Shows(c => c.Type);
        Shows(c => c.Verified);
        Shows(c => c.Preferred);
        Shows(c => c.CreatedAt);
    }
}

/// <summary>The value of a contact point, in full and masked.</summary>
[Extends(typeof(ContactPoint))]
internal static class ContactPointFields
{
    /// <summary>The whole value; phones with country code and, after ;ext=, their extension.</summary>
    [Needs(Permissions.Reveal), Requires(nameof(ContactPoint.ValueSealed))]
    [Reveals(nameof(ContactPoint.PartyId))]
    public static string Value([Parent] ContactPoint point, FieldCipher cipher) => point.Reveal(cipher);

    /// <summary>Enough to recognise the value: 138****5678, +44 791****3456, w***@example.cn.</summary>
    [Requires(nameof(ContactPoint.ValueSealed), nameof(ContactPoint.Type))]
    public static string Masked([Parent] ContactPoint point, FieldCipher cipher) => point.Masked(cipher);
}
