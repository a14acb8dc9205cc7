namespace Platform.AfterSales;

/// <summary>Why a clock got a rule.</summary>
internal enum SlaCause
{
    /// <summary>It was started.</summary>
    Started = 0,

    /// <summary>The matter's kind, priority, channel or service changed, so that another policy holds.</summary>
    Classified = 1,

    /// <summary>The matter went to another part of the organisation, which has its own calendar or policy.</summary>
    Moved = 2,

    /// <summary>Somebody had today's policy applied.</summary>
    ByHand = 3,

    /// <summary>A time was agreed with somebody.</summary>
    Promised = 4,
}
