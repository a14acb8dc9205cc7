using Platform.Kernel.Security;

namespace Platform.Orders;

/// <summary>Who gets the goods.</summary>
/// <param name="Name">Full name, or masked; null when missing.</param>
/// <param name="Phone">Phone, or masked; null when missing.</param>
/// <param name="Address">Street, building, room, or masked; null when missing.</param>
/// <param name="Region">Names of province, city and district, or the city abroad.</param>
/// <param name="RegionCode">Chinese division code; null abroad or when unknown.</param>
/// <param name="Country">ISO 3166 two-letter code; null when unknown.</param>
/// <param name="PostalCode">Postal code; null when unknown.</param>
internal sealed record OrderReceiver(string? Name, string? Phone, string? Address, string? Region, string? RegionCode, string? Country, string? PostalCode)
{
    public static OrderReceiver Clear(Order o, FieldCipher cipher)
        => new(cipher.Reveal(o.ReceiverName), cipher.Reveal(o.ReceiverPhone), cipher.Reveal(o.ReceiverAddress), o.RegionName, o.RegionCode, o.Country, o.PostalCode);

    public static OrderReceiver Masked(Order o, FieldCipher cipher)
    {
        var clear = Clear(o, cipher);
        return clear with { Name = Kernel.Privacy.Masked.Name(clear.Name), Phone = Kernel.Privacy.Masked.Phone(clear.Phone), Address = clear.Address is null ? null : Kernel.Privacy.Masked.Hidden };
    }
}
