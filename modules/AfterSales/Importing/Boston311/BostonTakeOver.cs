using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Finds or makes the queues, service items and the policy that requests of the city refer to.</summary>
internal sealed class BostonTakeOver(Platform.Kernel.Time.ICalendars calendars, Platform.Kernel.Security.FieldCipher cipher)
{
    const string PolicyCode = "BOSTON311";

    public async Task<BostonBatch> PrepareAsync(AfterSalesDb db, IReadOnlyList<BostonRequest> requests, OrgPath org, CancellationToken ct)
    {
        var queueCodes = requests.Select(r => r.Queue).Distinct().ToDictionary(q => q, q => Code(q, 60));
        var queues = await db.Set<WorkQueue>().Where(q => queueCodes.Values.Contains(q.Code)).ToDictionaryAsync(q => q.Code, ct);
        foreach (var (name, code) in queueCodes)
            if (!queues.ContainsKey(code)) db.Add(queues[code] = WorkQueue.Of(code, name, null, org));

        var itemCodes = requests.DistinctBy(r => r.Type).ToDictionary(r => r.Type, r => (Code: Code(r.Type, 40), r.Reason));
        var wanted = itemCodes.Values.Select(i => i.Code).ToList();
        var items = await db.Set<ServiceItem>().Where(i => wanted.Contains(i.Code)).ToDictionaryAsync(i => i.Code, ct);
        foreach (var (name, (code, group)) in itemCodes)
            if (!items.ContainsKey(code))
            {
                var item = new ServiceItem(code);
                item.Fill(new() { IdempotencyKey = "", Code = code, Name = name, Category = group, Kind = WorkKind.Inspect });
                db.Add(items[code] = item);
            }

        var version = await PolicyAsync(db, ct);
        var ground = new SlaGround(new Dictionary<long, SlaPolicyVersion> { [version.Id] = version }, new Dictionary<long, Platform.Kernel.Time.BusinessCalendar> { [org.Unit] = await calendars.ForAsync(org.Unit, ct) });
        return new BostonBatch(queueCodes.ToDictionary(q => q.Key, q => queues[q.Value].Id), itemCodes.ToDictionary(i => i.Key, i => items[i.Value.Code]), version, ground, cipher);
    }

    /// <summary>Retired from the start: it stands for what the city promised and takes no case of ours.</summary>
    static async Task<SlaPolicyVersion> PolicyAsync(AfterSalesDb db, CancellationToken ct)
    {
        if (await db.Set<SlaPolicy>().Include(p => p.Versions).FindByAsync(p => p.Code == PolicyCode, ct) is { } known) return known.Versions[^1];
        var policy = new SlaPolicy(PolicyCode);
        policy.Write("波士顿311承诺 · Boston 311 targets", 1_000_000, new SlaPolicyTerms { Targets = [new(SlaTarget.Resolution, 525_600, false, null, [], [])] }, db.Now);
        policy.Retire();
        db.Add(policy);
        return policy.Versions[^1];
    }

    /// <summary>A code for people to read, unique for each name: its beginning and a short hash of the whole.</summary>
    static string Code(string name, int longest)
    {
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)))[..6];
        var readable = "B311-" + string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        return (readable.Length > longest - 7 ? readable[..(longest - 7)] : readable) + "-" + hash;
    }
}
