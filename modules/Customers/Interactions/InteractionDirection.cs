namespace Platform.Customers.Interactions;

/// <summary>Who turned to whom.</summary>
internal enum InteractionDirection
{
    /// <summary>The customer turned to the company.</summary>
    Inbound = 0,

    /// <summary>The company turned to the customer.</summary>
    Outbound = 1,
}
