using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>Who came, when the party was not known.</summary>
/// <param name="Name">Name; null when not said.</param>
/// <param name="Phone">Phone; null when not said.</param>
/// <param name="Email">E-mail address; null when not said.</param>
/// <param name="Address">Address in words; null when not said.</param>
internal sealed record CaseContact(string? Name, string? Phone, string? Email, string? Address)
{
    /// <summary>In the clear; null when nothing was said.</summary>
    public static CaseContact? Of(string? stored, FieldCipher cipher) => SealedContact.Open(stored, cipher) is { } c ? new CaseContact(c.Name, c.Phone, c.Email, c.Address) : null;

    /// <summary>Enough to recognise somebody, too little to reach them.</summary>
    public CaseContact Masked() => new(Kernel.Privacy.Masked.Name(Name), Kernel.Privacy.Masked.Phone(Phone), Kernel.Privacy.Masked.Email(Email), Address is null ? null : Kernel.Privacy.Masked.Hidden);
}

/// <summary>What clients see of it.</summary>
internal sealed class CaseContactType : ObjectType<CaseContact>
{
    public CaseContactType() => ShowsAll();
}
