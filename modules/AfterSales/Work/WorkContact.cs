using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>Whom to meet for a piece of work.</summary>
/// <param name="Name">Name; null when not said.</param>
/// <param name="Phone">Phone; null when not said.</param>
/// <param name="Address">Address in words; null when not said.</param>
internal sealed record WorkContact(string? Name, string? Phone, string? Address)
{
    /// <summary>In the clear; null when nobody is named.</summary>
    public static WorkContact? Clear(WorkOrder order, FieldCipher cipher)
        => SealedContact.Open(order.Contact, cipher) is { } c ? new WorkContact(c.Name, c.Phone, c.Address) : null;

    /// <summary>For people who need not ring: 王**, 138****5678, and no address.</summary>
    public static WorkContact? Masked(WorkOrder order, FieldCipher cipher)
        => Clear(order, cipher) is { } c ? new WorkContact(Kernel.Privacy.Masked.Name(c.Name), Kernel.Privacy.Masked.Phone(c.Phone), null) : null;

    /// <summary>The blind index of a phone; null when it has fewer than five digits.</summary>
    public static string? IndexOf(string? phone, FieldCipher cipher)
    {
        var digits = new string([.. (phone ?? "").Where(char.IsAsciiDigit)]);
        if (digits.Length == 13 && digits.StartsWith("86", StringComparison.Ordinal)) digits = digits[2..];
        return digits.Length < 5 ? null : cipher.BlindIndex("work-phone", digits);
    }
}

/// <summary>What clients see of whom to meet.</summary>
internal sealed class WorkContactType : ObjectType<WorkContact>
{
    public WorkContactType() => ShowsAll();
}
