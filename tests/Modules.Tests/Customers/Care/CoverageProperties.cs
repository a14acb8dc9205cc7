using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Platform.Contracts.AfterSales;
using Platform.Contracts.Customers;
using static Platform.Modules.Tests.Customers.Care.CareBench;

namespace Platform.Modules.Tests.Customers.Care;

/// <summary>Random histories of cases and calls: after each, the figures are those of a model that is kept beside them, and those of a recount of the stored events.</summary>
public sealed class CoverageProperties
{
    const int Cases = 14, Steps = 110;

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Accepted_is_done_and_not_reached_and_waived_and_open_whatever_happens(Provider provider)
    {
        await using var bench = await CareBench.StartAsync(provider);
        await bench.PolicyAsync(new { coveragePercent = 70, attemptsMax = 2, attemptGapMinutes = 30, delayMinutes = 120 });
        var (random, accepted) = (new Random(20261122), new HashSet<long>());
        for (var step = 0; step < Steps; step++)
        {
            var id = random.Next(1, Cases + 1);
            switch (random.Next(9))
            {
                case 0 or 1:
                    await bench.AcceptAsync(id);
                    accepted.Add(id);
                    break;
                case 2: await bench.ResolveAsync(id); break;
                case 3: await bench.DeliverAsync(new CaseReopened(id, null, "再来", null)); break;
                case 4: await (random.Next(3) == 0 ? bench.DeliverAsync(random.Next(2) == 0 ? new CaseRejected(id, null, "x") : new CasesMerged(id, 99, null)) : Task.CompletedTask); break;
                case 5: await bench.PassAsync(TimeSpan.FromHours(random.Next(1, 60))); break;
                default: await CallAsync(bench, id, random); break;
            }
            if (step % 10 == 9) await CheckAsync(bench, accepted);
        }
        await CheckAsync(bench, accepted);
    }

    static async Task CallAsync(CareBench bench, long id, Random random)
    {
        if (await bench.OfCaseAsync(id) is not [.., var call]) return;
        string[] moves = call.GetProperty("state").GetString() switch
        {
            "PLANNED" or "DUE" or "NOT_REACHED" => ["startFollowUp", "startFollowUp", "startFollowUp", "waiveFollowUp"],
            "IN_PROGRESS" => ["recordAttempt", "completeFollowUp"],
            _ => [],
        };
        if (moves.Length == 0) return;
        var move = moves[random.Next(moves.Length)];
        await bench.MoveAsync(move, call, move switch
        {
            "waiveFollowUp" => new { reason = "随机" },
            "recordAttempt" => new { reason = "BUSY" },
            "completeFollowUp" => new { outcome = new[] { "SATISFIED", "DISSATISFIED", "DECLINED" }[random.Next(3)] },
            _ => null,
        });
    }

    static async Task CheckAsync(CareBench bench, HashSet<long> accepted)
    {
        var shown = await bench.CoverageAsync();
        int Shown(string name) => shown.GetProperty(name).GetInt32();
        Assert.Equal(accepted.Count, Shown("accepted"));
        Assert.Equal(Shown("accepted"), Shown("done") + Shown("notReached") + Shown("waived") + Shown("open"));
        Assert.Equal(Shown("done"), Shown("satisfied") + Shown("dissatisfied") + Shown("declined"));
        Assert.Equal(Shown("waived"), Shown("waivedBySampling") + Shown("waivedByPerson") + Shown("waivedAsRejected") + Shown("waivedAsMerged") + Shown("waivedWithoutPolicy"));

        var last = await bench.ReadAsync(RecountAsync);
        Assert.Equal(accepted.Order(), last.Keys.Order());
        int Counted(Func<(string Type, string? Outcome, bool Sampled), bool> which) => last.Values.Count(which);
        Assert.Equal(Counted(l => l.Type == nameof(FollowUpPlanned)), Shown("open"));
        Assert.Equal(Counted(l => l.Outcome == "SATISFIED"), Shown("satisfied"));
        Assert.Equal(Counted(l => l.Outcome == "DISSATISFIED"), Shown("dissatisfied"));
        Assert.Equal(Counted(l => l.Outcome == "DECLINED"), Shown("declined"));
        Assert.Equal(Counted(l => l.Type == nameof(FollowUpExhausted)), Shown("notReached"));
        Assert.Equal(Counted(l => l.Type == nameof(FollowUpWaived)), Shown("waived"));
        Assert.Equal(Counted(l => l.Sampled), Shown("waivedBySampling"));
        Assert.Equal(last.Where(l => l.Value.Type == nameof(FollowUpPlanned)).Select(l => $"A{l.Key}").Order(StringComparer.Ordinal), await bench.MissingAsync());
        var open = await bench.ReadAsync(db => db.Set<Platform.Customers.FollowUps.FollowUp>().Where(f => f.OpenKey != null).GroupBy(f => new { f.PolicyId, f.DocumentType, f.DocumentId }).Select(g => g.Count()).ToListAsync());
        Assert.All(open, count => Assert.Equal(1, count));
    }

    /// <summary>The last word about each case among the stored events, in SQL alone.</summary>
    static async Task<Dictionary<long, (string Type, string? Outcome, bool Sampled)>> RecountAsync(DbContext db)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = """
            SELECT JSON_EXTRACT(e.Data, '$.subject.id'), e.Type, JSON_EXTRACT(e.Data, '$.outcome'), JSON_EXTRACT(e.Data, '$.bySampling')
            FROM cus_events e
            WHERE e.Id IN (SELECT MAX(Id) FROM cus_events WHERE Type IN ('FollowUpPlanned', 'FollowUpCompleted', 'FollowUpExhausted', 'FollowUpWaived') GROUP BY JSON_EXTRACT(Data, '$.subject.id'))
            """;
        var last = new Dictionary<long, (string, string?, bool)>();
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            last[Convert.ToInt64(reader.GetValue(0), CultureInfo.InvariantCulture)] = (reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetValue(2).ToString()!.Trim('"'),
                !reader.IsDBNull(3) && reader.GetValue(3).ToString() is "1" or "true" or "True");
        return last;
    }
}
