namespace Platform.AfterSales;

/// <summary>What is refused around dispatch and visits.</summary>
internal static class DispatchErrors
{
    /// <summary>Neither or both of provider and technician are named.</summary>
    public static readonly ErrorCode OneTarget = new("OFFER_TARGET", "Name a provider or an own technician, not both.", "请指定服务网点或自有技师其中之一。");

    /// <summary>Gets no work at present.</summary>
    public static readonly ErrorCode NotActive = new("DISPATCH_NOT_ACTIVE", "They get no work at present.", "对方当前不可接单。");

    /// <summary>Works for another unit.</summary>
    public static readonly ErrorCode OtherUnit = new("DISPATCH_OTHER_UNIT", "They work for another unit.", "对方不属于本单位服务范围。");

    /// <summary>No authorisation covers the product today.</summary>
    public static readonly ErrorCode NotAuthorised = new("DISPATCH_NOT_AUTHORISED", "No authorisation that holds today covers this work.", "当日没有有效授权覆盖该工作。");

    /// <summary>A demanded paper has expired.</summary>
    public static readonly ErrorCode CertificateExpired = new("DISPATCH_CERTIFICATE_EXPIRED", "A paper that is demanded has expired.", "必备证书已过期。");

    /// <summary>A skill is missing.</summary>
    public static readonly ErrorCode SkillMissing = new("DISPATCH_SKILL_MISSING", "A skill that this work takes is missing.", "缺少该工作所需技能。");

    /// <summary>Works in other areas.</summary>
    public static readonly ErrorCode OtherArea = new("DISPATCH_OTHER_AREA", "The place lies outside their area.", "地点不在其服务区域内。");

    /// <summary>Has an open offer of this work already.</summary>
    public static readonly ErrorCode OfferedAlready = new("OFFER_OPEN", "They have an open offer of this work already.", "已向其派单，等待答复中。");

    /// <summary>The time to answer lies in the past or too far ahead.</summary>
    public static readonly ErrorCode RespondBy = new("OFFER_RESPOND_BY", "The time to answer must lie ahead, at most 30 days.", "答复时限必须在未来30天内。");

    /// <summary>The offer was answered, ran out or was taken back.</summary>
    public static readonly ErrorCode OfferOver = new("OFFER_OVER", "This offer is {state} already.", "该派单已{state}。");

    /// <summary>The technician has another visit then.</summary>
    public static readonly ErrorCode DoubleBooked = new("DOUBLE_BOOKED", "{technician} has a visit for {number} then.", "{technician}该时段已安排{number}。");

    /// <summary>The technician works for somebody else than who has the work.</summary>
    public static readonly ErrorCode OtherTechnician = new("OTHER_TECHNICIAN", "This technician does not work for who has taken the work on.", "该技师不属于接单方。");

    /// <summary>A visit that ends before it begins, lasts longer than a day, or lies in the past.</summary>
    public static readonly ErrorCode BadWindow = new("APPOINTMENT_WINDOW", "A visit lies ahead, ends after it begins and lasts at most 24 hours.", "预约须为将来时间，结束晚于开始，且不超过24小时。");

    /// <summary>Own staff's visit needs a technician.</summary>
    public static readonly ErrorCode WhoComes = new("APPOINTMENT_TECHNICIAN", "Say which technician comes.", "请指定上门技师。");
}
