namespace Platform.Orders;

/// <summary>Who chose the courier.</summary>
internal enum CourierChooser
{
    /// <summary>Left to a rule.</summary>
    Rule = 0,

    /// <summary>The customer; no rule may overrule it.</summary>
    Customer = 1,
}
