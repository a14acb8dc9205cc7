namespace Platform.Orders;

/// <summary>The three-stage view of an order: every order is in exactly one.</summary>
internal enum OrderStage
{
    /// <summary>Not yet released to the warehouse.</summary>
    Pending = 0,

    /// <summary>Released and not yet final.</summary>
    Processing = 1,

    /// <summary>Completed, cancelled or closed.</summary>
    Done = 2,
}
