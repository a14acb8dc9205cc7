using Platform.Contracts.Orders;
using Platform.Kernel.Security;

namespace Platform.Logistics;

/// <summary>A receiver as it is stored: what tells who and where is encrypted, the region is not.</summary>
internal sealed record SealedReceiver(string Name, string Phone, string Address, string? RegionCode, string? Region, string? PostalCode)
{
    public static SealedReceiver Of(Receiver receiver, FieldCipher cipher) => new(cipher.Protect(receiver.Name)!, cipher.Protect(receiver.Phone)!, cipher.Protect(receiver.Address)!,
        receiver.RegionCode, receiver.Region, receiver.PostalCode);

    public static Receiver Open(Shipment shipment, FieldCipher cipher) => new(cipher.Reveal(shipment.ReceiverName)!, cipher.Reveal(shipment.ReceiverPhone)!, shipment.RegionCode,
        cipher.Reveal(shipment.ReceiverAddress)!, shipment.Region, shipment.PostalCode);
}
