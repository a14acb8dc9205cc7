namespace Platform.Orders;

/// <summary>The worst that happened to a parcel of an order.</summary>
internal enum ParcelTrouble
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A parcel was refused or came back.</summary>
    Refused = 1,

    /// <summary>A parcel is lost.</summary>
    Lost = 2,
}
