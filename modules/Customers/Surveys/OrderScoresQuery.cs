using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Orders;
using Platform.Customers.Data;
using Platform.Customers.FollowUps;

namespace Platform.Customers.Surveys;

/// <summary>What customers say of their orders against how those arrived.</summary>
[Extends(typeof(Query)), Needs(CarePermissions.SurveyRead)]
internal sealed class OrderScoresQuery(IDbContextFactory<CustomersDb> dbs, IOrders orders, Caller caller)
{
    const int Most = 100_000, Batch = 1000;

    /// <summary>Scores of answered surveys on orders within the viewer's reach, by how the orders arrived. At most 100,000 surveys: TOO_MANY asks for a shorter period.</summary>
    /// <param name="templateCodes">Codes of the questionnaires that count, 1 to 10; all their editions.</param>
    /// <param name="from">First moment of asking, UTC.</param>
    /// <param name="to">First moment after it, UTC.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<IReadOnlyList<OrderScores>> OrderScores(IReadOnlyList<string> templateCodes, DateTime from, DateTime to, CancellationToken ct)
    {
        if (templateCodes.Count is 0 or > 10) throw new Refused(CommonErrors.OutOfRange, "templateCodes", ("min", 1), ("max", 10));
        await using var db = await dbs.CreateDbContextAsync(ct);
        var answered = await db.Visible<Survey>(caller.Scope(CarePermissions.SurveyRead))
            .Where(s => s.DocumentType == "Order" && templateCodes.Contains(s.TemplateCode) && s.SentAt >= from && s.SentAt < to && s.Score != null)
            .OrderBy(s => s.Id).Select(s => new { s.DocumentId, Score = s.Score!.Value, s.IsDissatisfied }).Take(Most + 1).ToListAsync(ct);
        if (answered.Count > Most) throw new Refused(CommonErrors.TooMany, "from", ("max", Most));
        var arrivals = new Dictionary<long, OrderArrival>();
        foreach (var ids in answered.Select(a => a.DocumentId).Distinct().Chunk(Batch))
            foreach (var (id, arrival) in await orders.Arrivals(ids, ct)) arrivals[id] = arrival;
        return [.. answered.GroupBy(a => Of(arrivals.GetValueOrDefault(a.DocumentId))).OrderBy(g => g.Key).Select(g => new OrderScores(g.Key, g.Count(), g.Select(a => a.DocumentId).Distinct().Count(),
            g.Average(a => a.Score), g.Count(a => a.IsDissatisfied), [.. g.GroupBy(a => a.Score).OrderBy(s => s.Key).Select(s => new ScoreCount(s.Key, s.Count()))]))];
    }

    static Arrival Of(OrderArrival? arrival) => arrival switch
    {
        null => Arrival.Unknown,
        { DeliveredAt: null } => Arrival.NotArrived,
        { PromisedAt: { } promised, DeliveredAt: { } delivered } when delivered > promised => Arrival.Late,
        _ => Arrival.OnTime,
    };
}
