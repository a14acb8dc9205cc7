using Platform.AfterSales.Data;
using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>Makes cases of requests whose queues and service items are known.</summary>
internal sealed class BostonBatch(IReadOnlyDictionary<string, long> queues, IReadOnlyDictionary<string, ServiceItem> items, SlaPolicyVersion version, SlaGround ground, FieldCipher cipher)
{
    /// <summary>Adds case, clock and what the city said.</summary>
    /// <param name="db">A context whose unit of work takes history over.</param>
    /// <param name="from">The request.</param>
    /// <param name="org">Where it belongs.</param>
    /// <param name="takenAt">When the city's table was taken, UTC: what is open then is judged by it.</param>
    public void Add(AfterSalesDb db, BostonRequest from, OrgPath org, DateTime takenAt)
    {
        var item = items[from.Type];
        var it = Case.FromHistory(new NewCase
        {
            Number = "B311-" + from.Id, Origin = "boston311:" + from.Id, Org = org, Kind = CaseKind.ServiceRequest, Channel = from.Channel, Title = from.Title, Description = from.District is { } district ? "PWD-" + district : null, OpenedAt = from.OpenedAt,
            ServiceItemId = item.Id, ServiceItemCode = item.Code, Standing = new Standing(queues[from.Queue], null, null, CasePriority.Normal),
            Entry = new CaseEntry { Channel = from.Channel, ExternalId = "boston311:" + from.Id, TextSealed = cipher.Protect(from.Location), At = from.OpenedAt },
        }, from.ClosedAt, "CLOSED", from.ClosureText);
        db.Add(it);
        var verdict = OwnVerdict.NoTarget;
        if (from.TargetAt is { } target)
        {
            var level = ServiceLevel.FromHistory(it, target, takenAt, version, ground);
            db.Add(level);
            it.SetDue(level.DueAt);
            verdict = level.Clocks[0].State == SlaClockState.Late || level.Clocks[0].BreachedAt is not null ? OwnVerdict.Late : OwnVerdict.InTime;
        }
        db.Add(new ImportedRequest
        {
            CaseId = it.Id, System = "boston311", ExternalId = from.Id, Hash = from.Hash, Department = from.Department, Queue = from.Queue, RequestType = from.Type, Source = from.Source,
            OpenedAt = from.OpenedAt, TargetAt = from.TargetAt, ClosedAt = from.ClosedAt, CityVerdict = from.Verdict, OwnVerdict = verdict,
        });
    }
}
