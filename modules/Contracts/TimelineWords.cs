namespace Platform.Contracts;

/// <summary>What the codes inside events are called on timelines.</summary>
public static class TimelineWords
{
    /// <summary>Values of <see cref="ServiceChannel"/>.</summary>
    public static readonly IReadOnlyDictionary<string, (string Zh, string En)> Channels = new Dictionary<string, (string, string)>
    {
        ["PHONE"] = ("电话", "phone"), ["WALK_IN"] = ("到店", "a visit to the desk"), ["LETTER"] = ("信函", "letter"), ["FAX"] = ("传真", "fax"), ["EMAIL"] = ("电子邮件", "e-mail"),
        ["WEB"] = ("网站", "the web site"), ["CHAT"] = ("在线聊天", "chat"), ["WECHAT"] = ("微信", "WeChat"), ["SMS"] = ("短信", "text message"), ["MARKETPLACE"] = ("电商平台", "the marketplace"),
        ["APP"] = ("手机应用", "the app"), ["VISIT"] = ("走访", "a visit"), ["INTERNAL"] = ("内部", "our own staff"), ["OTHER"] = ("其他", "another way"),
    };

    /// <summary>What was said in a call back.</summary>
    public static readonly IReadOnlyDictionary<string, (string Zh, string En)> Opinions = new Dictionary<string, (string, string)>
    {
        ["SATISFIED"] = ("满意", "satisfied"), ["DISSATISFIED"] = ("不满意", "dissatisfied"), ["DECLINED"] = ("不愿评价", "would not say"),
    };

    /// <summary>What a case waits for.</summary>
    public static readonly IReadOnlyDictionary<string, (string Zh, string En)> Waits = new Dictionary<string, (string, string)>
    {
        ["CUSTOMER"] = ("等客户", "the customer"), ["PARTS"] = ("等配件", "parts"), ["DEPARTMENT"] = ("等部门答复", "a department"),
    };

    /// <summary>How an offer of work was answered.</summary>
    public static readonly IReadOnlyDictionary<string, (string Zh, string En)> Answers = new Dictionary<string, (string, string)>
    {
        ["ACCEPTED"] = ("接单", "accepted"), ["REFUSED"] = ("拒单", "refused"), ["EXPIRED"] = ("超时未答复", "not in time"), ["WITHDRAWN"] = ("已撤回", "withdrawn"),
    };

    /// <summary>What a clock counts towards.</summary>
    public static readonly IReadOnlyDictionary<string, (string Zh, string En)> Targets = new Dictionary<string, (string, string)>
    {
        ["FIRST_RESPONSE"] = ("首次答复", "first answer"), ["NEXT_RESPONSE"] = ("再次答复", "next answer"), ["ACCEPTANCE"] = ("受理", "acceptance"), ["ARRIVAL"] = ("到场", "arrival"),
        ["RESOLUTION"] = ("解决", "resolution"), ["REPLY"] = ("部门答复", "the department's answer"), ["ESCALATION"] = ("升级", "escalation"),
    };

    /// <summary>The sides of a dispute.</summary>
    public static readonly IReadOnlyDictionary<string, (string Zh, string En)> Sides = new Dictionary<string, (string, string)>
    {
        ["BUYER"] = ("买家", "the buyer"), ["SELLER"] = ("卖家", "the seller"), ["COURIER"] = ("承运商", "the courier"),
    };

    /// <summary>Values of <see cref="AfterSales.DisputeOutcome"/>.</summary>
    public static readonly IReadOnlyDictionary<string, (string Zh, string En)> Outcomes = new Dictionary<string, (string, string)>
    {
        ["PAY"] = ("全额赔付", "paid in full"), ["PARTLY_PAY"] = ("部分赔付", "paid in part"), ["REPLACE"] = ("补发或换货", "replaced"), ["REFUSE"] = ("不予支持", "refused"),
    };

    /// <summary>Why a decided refund does not take place.</summary>
    public static readonly IReadOnlyDictionary<string, (string Zh, string En)> Refusals = new Dictionary<string, (string, string)>
    {
        ["REJECTED"] = ("未获批准", "not approved"), ["WITHDRAWN"] = ("已撤回", "withdrawn"),
    };
}
