using System.Globalization;

namespace Platform.AfterSales;

/// <summary>The points of a candidate: area up to 40, skills 20, agreement up to 20, load up to 20, rating up to 10; each refusal or silence costs 30, a full day 40.</summary>
internal static class Scoring
{
    public static IReadOnlyList<ScorePart> Of(ServiceProvider provider, WorkOrder order, DateOnly today, int load, int declined)
    {
        var best = provider.Territories.Where(t => order.RegionCode?.StartsWith(t.Prefix, StringComparison.Ordinal) == true).OrderByDescending(t => t.Prefix.Length).ThenBy(t => t.Priority).FirstOrDefault();
        return [Area(Obstacle.Reach(provider, order) ?? 0, best?.Priority), Skill(order), Agreement(provider, order, today), Load(load, provider.CapacityPerDay),
            .. Rating(provider.Rating), .. Earlier(declined)];
    }

    public static IReadOnlyList<ScorePart> Of(Technician technician, WorkOrder order, int load, int declined)
        => [Area(Obstacle.Reach(technician, order) ?? 0, null), Skill(order), new(ScoreKind.Agreement, 20, "自有技师", "own technician"), Load(load, technician.CapacityPerDay), .. Earlier(declined)];

    static ScorePart Area(int digits, int? priority)
    {
        var points = digits == 0 ? 10 : Math.Min(40, 10 + digits * 5) - Math.Min(9, (priority ?? 1) / 10);
        return digits == 0 ? new(ScoreKind.Territory, points, "未限定服务区域", "no particular area")
             : new(ScoreKind.Territory, points, $"服务区域匹配{digits}位", string.Create(CultureInfo.InvariantCulture, $"area fits {digits} digits"));
    }

    static ScorePart Skill(WorkOrder order) => order.RequiredSkills.Length == 0 ? new(ScoreKind.Skill, 20, "无特殊技能要求", "no particular skill needed")
        : new(ScoreKind.Skill, 20, $"具备所需技能：{order.RequiredSkills}", $"has the skills: {order.RequiredSkills}");

    static ScorePart Agreement(ServiceProvider provider, WorkOrder order, DateOnly today)
    {
        var permit = provider.Authorizations.Where(a => a.HoldsOn(today) && a.Fits(order.ProductCode, order.Brand)).OrderByDescending(a => a.Covers).First();
        var until = permit.ValidTo is { } last ? last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        var (points, zh, en) = permit.Covers switch
        {
            AuthorizationScope.Product => (20, $"授权产品{permit.Code}", $"authorised for product {permit.Code}"),
            AuthorizationScope.Brand => (16, $"授权品牌{permit.Code}", $"authorised for brand {permit.Code}"),
            _ => (12, "综合授权", "authorised for everything"),
        };
        return until is null ? new(ScoreKind.Agreement, points, zh, en) : new(ScoreKind.Agreement, points, $"{zh}，有效期至{until}", $"{en} until {until}");
    }

    static ScorePart Load(int load, int capacity)
    {
        var points = load >= capacity ? -40 : (int)Math.Round(20d * (capacity - load) / capacity);
        var (zh, en) = load >= capacity ? ("今日已满", "full today") : ("今日负荷", "load today");
        return new(ScoreKind.Load, points, $"{zh}{load}/{capacity}", string.Create(CultureInfo.InvariantCulture, $"{en} {load}/{capacity}"));
    }

    static IEnumerable<ScorePart> Rating(int? rating)
        => rating is { } r ? [new(ScoreKind.Rating, r / 50, string.Create(CultureInfo.InvariantCulture, $"评分{r / 100m:0.00}"), string.Create(CultureInfo.InvariantCulture, $"rating {r / 100m:0.00}"))] : [];

    static IEnumerable<ScorePart> Earlier(int declined)
        => declined > 0 ? [new(ScoreKind.Earlier, -30 * declined, $"本单曾拒单或超时{declined}次", string.Create(CultureInfo.InvariantCulture, $"refused or left unanswered {declined} times"))] : [];
}
