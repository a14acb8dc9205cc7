namespace Platform.AfterSales;

/// <summary>Guesses why a customer comes, by rules that anybody can follow: each reason has a weight of its own and names what it comes from.</summary>
internal sealed class Reckoning(string locale, DateTime now)
{
    static readonly TimeSpan Near = TimeSpan.FromHours(24), JustNow = TimeSpan.FromDays(7);

    public IReadOnlyList<LikelyReason> Of(IReadOnlyList<Case> cases, IReadOnlyList<WorkOrder> work, IReadOnlyList<Case> settled, IReadOnlyList<ServiceCharge> charges, IReadOnlyList<OpenPromise> promises, IReadOnlyList<CustomerHabit> habits)
    {
        var found = new List<LikelyReason>();
        foreach (var late in promises.Where(p => p.IsLate).Take(3)) Add("LATE_PROMISE", 90, late.SubjectId, late.Number, "{0}已逾期未兑现", "What was promised on {0} is late");
        foreach (var w in work.Where(w => w.ScheduledFrom is { } from && w.StartedAt is null && (from - now).Duration() < Near)) Add("VISIT_NEAR", 80, GlobalId.Encode("WorkOrder", w.Id), w.Number, "{0}的上门时间临近", "The visit of {0} is near");
        foreach (var c in cases)
        {
            var id = GlobalId.Encode("Case", c.Id);
            if (c.State == CaseState.WaitingCustomer) Add("WAITS_FOR_CUSTOMER", 75, id, c.Number, "{0}正在等待客户答复", "{0} waits for the customer");
            else Add("OPEN_CASE", now - c.LastContactAt < JustNow ? 65 : 55, id, c.Number, "{0}尚未办结", "{0} is not settled");
        }
        foreach (var c in settled.Where(c => c.ResolvedAt is { } at && now - at < JustNow)) Add("JUST_SETTLED", 50, GlobalId.Encode("Case", c.Id), c.Number, "{0}刚刚办结", "{0} was settled a moment ago");
        foreach (var c in charges.Where(c => c.DueAt < now + Near)) Add("CHARGE_DUE", c.DueAt < now ? 45 : 35, GlobalId.Encode("ServiceCharge", c.Id), c.Number, "费用{0}待支付", "{0} is to be paid");
        if (habits.FirstOrDefault() is { Count: >= 2 } habit)
            Add("LIKE_BEFORE", Math.Min(40, 10 + 5 * habit.Count), null, $"{NextContacts.Name(habit.Kind)}{(habit.ServiceItem is null ? "" : " " + habit.ServiceItem)} ×{habit.Count}", "近一年常为此来：{0}", "Came for this before: {0}");
        return [.. found.OrderByDescending(r => r.Weight).ThenBy(r => r.Source, StringComparer.Ordinal)];

        void Add(string code, int weight, string? subject, string source, string zh, string en)
            => found.Add(new LikelyReason(code, string.Format(null, locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? zh : en, source), weight, subject, source));
    }
}
