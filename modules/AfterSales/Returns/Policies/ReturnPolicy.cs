namespace Platform.AfterSales;

/// <summary>What may be returned, how long, and how fast: data that a deployment changes. The first active one that names the product's category holds, else <c>DEFAULT</c>.</summary>
internal sealed class ReturnPolicy : Aggregate
{
    public const string Default = "DEFAULT";

    ReturnPolicy() { }

    public ReturnPolicy(string code) => Code = code;

    /// <summary>Its code, unique.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Name for people.</summary>
    public string Name { get; private set; } = "七日无理由";

    /// <summary>Categories of products that it is for, separated by blanks; empty for DEFAULT.</summary>
    public string Categories { get; private set; } = "";

    /// <summary>Lower comes first.</summary>
    public int Position { get; private set; } = 1000;

    /// <summary>Whether it counts.</summary>
    public bool IsActive { get; private set; } = true;

    /// <summary>Days after the day of arrival in which no reason is needed; 0 allows no return without a reason (Consumer Rights Protection Law, Art. 25: seven).</summary>
    public int NoReasonDays { get; private set; } = 7;

    /// <summary>Days in which a fault of ours gives the money back.</summary>
    public int FaultDays { get; private set; } = 15;

    /// <summary>Days in which goods are exchanged.</summary>
    public int ExchangeDays { get; private set; } = 15;

    /// <summary>Days in which goods are mended.</summary>
    public int RepairDays { get; private set; } = 365;

    /// <summary>Whether opened goods come back without a reason.</summary>
    public bool AllowsOpened { get; private set; }

    /// <summary>Whether goods made for one customer come back without a reason.</summary>
    public bool AllowsMadeToOrder { get; private set; }

    /// <summary>Days that the customer has for sending.</summary>
    public int SendWithinDays { get; private set; } = 7;

    /// <summary>Most money of a return that the fast lane allows at once, minor units; 0 keeps the fast lane shut.</summary>
    public long FastLaneMaxMinor { get; private set; }

    /// <summary>Returns of one customer within 90 days above which the fast lane is shut for them.</summary>
    public int FastLaneMostReturns { get; private set; } = 5;

    /// <summary>When the fast lane pays.</summary>
    public RefundMoment RefundMoment { get; private set; }

    /// <summary>Most money that is given back without goods by rule, minor units; 0 leaves every such case to a person.</summary>
    public long RefundOnlyMaxMinor { get; private set; }

    /// <summary>Whether a return whose goods were all accepted is decided without a person.</summary>
    public bool DecidesItself { get; private set; } = true;

    /// <summary>Where the goods are to be sent, as the customer is told; null when nothing is said.</summary>
    public string? ReturnTo { get; private set; }

    public ReturnPolicy Fill(PolicyTerms t)
    {
        (Name, Categories, Position, IsActive) = (t.Name, t.Categories, t.Position, t.IsActive);
        (NoReasonDays, FaultDays, ExchangeDays, RepairDays) = (t.NoReasonDays, t.FaultDays, t.ExchangeDays, t.RepairDays);
        (AllowsOpened, AllowsMadeToOrder, SendWithinDays, DecidesItself, ReturnTo) = (t.AllowsOpened, t.AllowsMadeToOrder, t.SendWithinDays, t.DecidesItself, t.ReturnTo);
        (FastLaneMaxMinor, FastLaneMostReturns, RefundMoment, RefundOnlyMaxMinor) = (t.FastLaneMaxMinor, t.FastLaneMostReturns, t.RefundMoment, t.RefundOnlyMaxMinor);
        return this;
    }
}

/// <summary>What a policy says, checked.</summary>
internal sealed record PolicyTerms(string Name, string Categories, int Position, bool IsActive, int NoReasonDays, int FaultDays, int ExchangeDays, int RepairDays, bool AllowsOpened, bool AllowsMadeToOrder,
    int SendWithinDays, bool DecidesItself, string? ReturnTo, long FastLaneMaxMinor, int FastLaneMostReturns, RefundMoment RefundMoment, long RefundOnlyMaxMinor);
