using System.Globalization;
using Platform.Contracts.AfterSales;

namespace Platform.Analytics.Figures;

/// <summary>Names of groups for people, and the keys under which clients know them.</summary>
internal sealed class Labels(IEnumerable<INamesOf> names)
{
    static readonly Dictionary<ServiceChannel, string> Channels = new()
    {
        [ServiceChannel.Phone] = "电话", [ServiceChannel.WalkIn] = "来访", [ServiceChannel.Letter] = "信函", [ServiceChannel.Fax] = "传真", [ServiceChannel.Email] = "邮件", [ServiceChannel.Web] = "网站",
        [ServiceChannel.Chat] = "在线客服", [ServiceChannel.Wechat] = "微信", [ServiceChannel.Sms] = "短信", [ServiceChannel.Marketplace] = "电商平台", [ServiceChannel.App] = "手机应用",
        [ServiceChannel.Visit] = "走访", [ServiceChannel.Internal] = "内部", [ServiceChannel.Other] = "其他",
    };

    static readonly Dictionary<CaseKind, string> Kinds = new()
    {
        [CaseKind.Consultation] = "咨询", [CaseKind.ServiceRequest] = "服务申请", [CaseKind.Repair] = "报修", [CaseKind.Complaint] = "投诉", [CaseKind.Dispute] = "纠纷", [CaseKind.Suggestion] = "建议",
        [CaseKind.TechSupport] = "技术支持", [CaseKind.Issue] = "客户问题单",
    };

    /// <summary>Client keys and names of stored keys.</summary>
    public async Task<IReadOnlyDictionary<string, (string Key, string Label)>> Of(FigureDimension by, IReadOnlyCollection<string> keys, string locale, CancellationToken ct)
    {
        var zh = locale.StartsWith("zh", StringComparison.Ordinal);
        if (by == FigureDimension.ServiceItem) return keys.ToDictionary(k => k, k => (k, k));
        if (by == FigureDimension.Channel) return keys.ToDictionary(k => k, k => Enumerated((ServiceChannel)Number(k), Channels, zh));
        if (by == FigureDimension.Kind) return keys.ToDictionary(k => k, k => Enumerated((CaseKind)Number(k), Kinds, zh));
        var type = by switch { FigureDimension.Department => "Team", FigureDimension.Provider => "ServiceProvider", FigureDimension.Staff => "Account", _ => "OrgUnit" };
        var known = names.FirstOrDefault(n => n.Type == type) is { } source ? await source.Names([.. keys.Select(k => Number(k))], ct) : new Dictionary<long, string>();
        return keys.ToDictionary(k => k, k => (GlobalId.Encode(type, Number(k)), known.GetValueOrDefault(Number(k), k)));
    }

    /// <summary>What groups without a value are called.</summary>
    public static string None(string locale) => locale.StartsWith("zh", StringComparison.Ordinal) ? "（无）" : "(none)";

    /// <summary>What the one group is called when nothing is broken down.</summary>
    public static string Everything(string locale) => locale.StartsWith("zh", StringComparison.Ordinal) ? "合计" : "Total";

    static long Number(string key) => long.Parse(key, CultureInfo.InvariantCulture);

    static (string, string) Enumerated<T>(T value, Dictionary<T, string> zh, bool chinese) where T : struct, Enum
        => (Kernel.Flow.Flow<object, T>.Screaming(value), chinese ? zh.GetValueOrDefault(value, value.ToString()) : value.ToString());
}
