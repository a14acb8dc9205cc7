namespace Platform.Customers.Releases;

/// <summary>What a release tells.</summary>
internal enum ReleaseKind
{
    /// <summary>A new product.</summary>
    NewProduct = 0,

    /// <summary>Marketing.</summary>
    Marketing = 1,

    /// <summary>Service and after-sales.</summary>
    Service = 2,

    /// <summary>A promotion.</summary>
    Promotion = 3,

    /// <summary>A new policy.</summary>
    Policy = 4,
}

/// <summary>How far a release is.</summary>
internal enum ReleaseState
{
    /// <summary>It waits for its time.</summary>
    Planned = 0,

    /// <summary>It went out.</summary>
    Released = 1,

    /// <summary>It was called off before its time.</summary>
    Cancelled = 2,
}

/// <summary>How far a release is with one recipient.</summary>
internal enum DeliveryProgress
{
    /// <summary>The recipient has it not yet: it may not be written to, so its account manager has to bring it.</summary>
    Planned = 0,

    /// <summary>It was sent or handed over; that it was read is not known.</summary>
    Sent = 1,

    /// <summary>The recipient confirmed it, or its manager has proof.</summary>
    Read = 2,
}

/// <summary>What one may be allowed to do about releases.</summary>
internal static class ReleaseRights
{
    public const string Read = "customers:release:read", Write = "customers:release:write", Deliver = "customers:release:deliver", Own = "customers:release:own";
}

/// <summary>What is refused about releases.</summary>
internal static class ReleaseErrors
{
    public static readonly ErrorCode NotPlanned = new("RELEASE_NOT_PLANNED", "The release went out or was called off.", "该信息已发布或已取消。");
    public static readonly ErrorCode Times = new("RELEASE_TIMES", "A release goes out within a year from now, and its proof is due after that, within 90 days.", "发布时间须在一年之内，签收期限须在其后90天之内。");
    public static readonly ErrorCode ReadAlready = new("RELEASE_READ_ALREADY", "The recipient has read it already.", "对方已阅。");
    public static readonly ErrorCode ProofMissing = new("RELEASE_PROOF_MISSING", "Say how the recipient confirmed it.", "请填写签收凭据。");
}
