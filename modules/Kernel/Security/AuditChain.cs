using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;

namespace Platform.Kernel.Security;

/// <summary>
/// Links audit rows into a hash chain after they were committed: chaining inside the write would make one row that every write waits for.
/// A changed, removed or inserted sealed row breaks the chain at its place.
/// </summary>
public static class AuditChain
{
    const int Batch = 500;

    /// <summary>Seals what is not sealed yet; to be run by one instance at a time (it holds a lease).</summary>
    public static async Task<int> SealAsync(ModuleDb db, CancellationToken ct)
    {
        var total = 0;
        while (true)
        {
            var open = await db.Set<AuditRow>().AsNoTracking().Where(a => a.SealNumber == null).OrderBy(a => a.Id).Take(Batch).ToListAsync(ct);
            if (open.Count == 0) return total;
            var last = await db.Set<AuditRow>().AsNoTracking().Where(a => a.SealNumber != null).OrderByDescending(a => a.SealNumber).FirstOrDefaultAsync(ct);
            using (var turn = db.IsSqlite ? await db.Runtime.SqliteTurn(ct) : null)
            await using (var transaction = await db.Database.BeginTransactionAsync(ct))
            {
                var (number, previous) = (last?.SealNumber ?? 0, last?.Hash ?? "");
                foreach (var row in open)
                {
                    number++;
                    previous = Hash(row, number, previous);
                    var (seal, hash) = (number, previous);
                    await db.Set<AuditRow>().Where(a => a.Id == row.Id && a.SealNumber == null)
                        .ExecuteUpdateAsync(s => s.SetProperty(a => a.SealNumber, seal).SetProperty(a => a.Hash, hash), ct);
                }
                await transaction.CommitAsync(ct);
            }
            total += open.Count;
        }
    }

    /// <summary>Checks the whole chain; null when it holds, otherwise the number of the first link that does not.</summary>
    public static async Task<long?> VerifyAsync(ModuleDb db, CancellationToken ct)
    {
        var (expected, previous) = (1L, "");
        await foreach (var row in db.Set<AuditRow>().AsNoTracking().Where(a => a.SealNumber != null).OrderBy(a => a.SealNumber).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (row.SealNumber != expected || row.Hash != Hash(row, expected, previous)) return expected;
            (expected, previous) = (expected + 1, row.Hash!);
        }
        return null;
    }

    static string Hash(AuditRow row, long number, string previous)
    {
        var time = DateTime.SpecifyKind(row.At, DateTimeKind.Utc).ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        // Lengths before values: no two different rows can read the same.
        object?[] parts = [number, previous, row.Id, time, row.Actor, row.ActorId, row.Action, row.SubjectType, row.SubjectId, row.SubjectVersion, row.Changes, row.Reason, row.Ip, row.CorrelationId];
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            var value = Convert.ToString(part, System.Globalization.CultureInfo.InvariantCulture) ?? "";
            text.Append(value.Length).Append(':').Append(value);
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
