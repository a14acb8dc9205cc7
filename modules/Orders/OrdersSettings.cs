namespace Platform.Orders;

/// <summary>What a deployment may set for Orders; configuration section <c>Orders</c>.</summary>
internal sealed class OrdersSettings
{
    /// <summary>Longest possible total in minor units: 2^53 − 1, which every client can hold exactly.</summary>
    public const long LargestAmount = 9_007_199_254_740_991;

    /// <summary>Most pieces of one line.</summary>
    public const long LargestQuantity = 1_000_000;

    /// <summary>Escrow connection for orders that name none; null takes the first active one.</summary>
    public string? EscrowConnection { get; set; }

    /// <summary>Receipt confirmed by time instead of by the buyer.</summary>
    public AutoConfirmation AutoConfirm { get; set; } = new();

    /// <summary>Release approved and secured orders without a person.</summary>
    public bool AutoRelease { get; set; } = true;

    /// <summary>Audit placed orders without a person.</summary>
    public bool AutoAudit { get; set; } = true;

    /// <summary>Orders alike within this many minutes are suspected duplicates; 0 switches the rule off.</summary>
    public int DuplicateMinutes { get; set; } = 30;

    /// <summary>Deviation from the catalogue price that needs no look, in percent.</summary>
    public int PriceTolerancePercent { get; set; } = 30;

    /// <summary>Payable amounts above this are looked at, in minor units.</summary>
    public long AmountLimitMinor { get; set; } = 5_000_000;

    /// <summary>Refunds above this are approved by a second person, in minor units; 0 asks for it always.</summary>
    public long FourEyesAboveMinor { get; set; } = 50_000;

    /// <summary>Wait before a connector that cannot answer is asked again.</summary>
    public TimeSpan AskAgain { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Receipt confirmed by time.</summary>
    internal sealed class AutoConfirmation
    {
        /// <summary>Days after delivery; 0, the default, never confirms without the buyer.</summary>
        public int Days { get; set; }
    }
}
