namespace Platform.AfterSales;

/// <summary>What was decided for it, in money, goods and parcels, and what of that is still open.</summary>
internal sealed partial class ReturnAuthorization
{
    /// <summary>Decisions about money or replacement so far; names each to Orders.</summary>
    public int Rounds { get; private set; }

    /// <summary>Parcels to the customer so far.</summary>
    public int Parcels { get; private set; }

    /// <summary>The decision whose refund Orders has not answered; null when none is open.</summary>
    public int? OpenRefund { get; private set; }

    /// <summary>The fast lane's decision whose refund Orders has not answered; null when none is open.</summary>
    public int? OpenAhead { get; private set; }

    /// <summary>The decision whose replacement has not arrived; null when none is open.</summary>
    public int? OpenReplacement { get; private set; }

    /// <summary>The parcel to the customer that has not arrived; null when none is open.</summary>
    public int? OpenParcel { get; private set; }

    /// <summary>The order that was made for the replacement; null without one.</summary>
    public long? ReplacementId { get; private set; }

    /// <summary>Money that went back for it, minor units.</summary>
    public long RefundedMinor { get; private set; }

    /// <summary>Freight decided for it, minor units.</summary>
    public long FreightMinor { get; private set; }

    /// <summary>Compensation decided for it, minor units.</summary>
    public long CompensationMinor { get; private set; }

    /// <summary>Of that, freight of the decision that is open, minor units.</summary>
    public long RoundFreightMinor { get; private set; }

    /// <summary>Of that, compensation of the decision that is open, minor units.</summary>
    public long RoundCompensationMinor { get; private set; }

    /// <summary>What the loss budget carries for it while nobody has seen the goods, minor units.</summary>
    public long ExposedMinor { get; internal set; }

    /// <summary>The loss budget that carries or carried it; null when none did.</summary>
    public long? LossBudgetId { get; internal set; }

    /// <summary>What the fast lane looked at when it was asked for, as JSON; null when nobody asked it.</summary>
    public string? FastLaneVerdicts { get; private set; }

    /// <summary>Code of why the last decision could not be carried out; null when it could.</summary>
    public string? Problem { get; private set; }
}
