namespace Platform.Customers.Care;

/// <summary>What is refused about care.</summary>
internal static class CampaignErrors
{
    /// <summary>No such day in any year.</summary>
    public static readonly ErrorCode NoSuchDay = new("NO_SUCH_DAY", "There is no such day in any year.", "任何年份均无此日期。");

    /// <summary>A campaign that does nothing.</summary>
    public static readonly ErrorCode NothingToGive = new("CAMPAIGN_EMPTY", "A campaign needs a greeting, a gift or an offer.", "关怀活动须有祝福语、礼品或专属优惠。");

    /// <summary>A campaign of a fixed day without one, or another one with one.</summary>
    public static readonly ErrorCode FixedDay = new("CAMPAIGN_FIXED_DAY", "Month and day belong to campaigns of a fixed day, and these need both.", "仅固定日期活动须填写月和日。");

    /// <summary>The offer's terms are not whole.</summary>
    public static readonly ErrorCode OfferTerms = new("CARE_OFFER_TERMS", "An offer needs a title, a value above 0 and 1 to 366 days.", "专属优惠须有名称、大于0的金额和1至366天的有效期。");

    /// <summary>It was decided or carried out.</summary>
    public static readonly ErrorCode NotProposed = new("CARE_NOT_PROPOSED", "{count} of the tasks are no longer proposed.", "其中{count}项已非待审状态。");

    /// <summary>A gift that was not promised, or not yet.</summary>
    public static readonly ErrorCode NoGift = new("CARE_NO_GIFT", "No gift is due with this task.", "该任务没有待送礼品。");

    /// <summary>There is no such offer for this party; the two are not told apart.</summary>
    public static readonly ErrorCode UnknownOffer = new("CARE_OFFER_UNKNOWN", "This party has no such offer.", "该客户没有此优惠。");

    /// <summary>It was used.</summary>
    public static readonly ErrorCode Redeemed = new("CARE_OFFER_REDEEMED", "This offer was redeemed already.", "该优惠已使用。");

    /// <summary>Its time is over.</summary>
    public static readonly ErrorCode OfferOver = new("CARE_OFFER_OVER", "This offer was valid until {until}.", "该优惠已于{until}到期。");
}
