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

    /// <summary>
    /// Takes words out of a row. Its link stays as it was, so that the chain goes on, and what is left gets a proof that only the holder of the
    /// deployment's keys can make: a row changed in the database by anybody else still breaks the chain. A row that is not sealed yet stays, because
    /// the sealer may be about to take it up; come again.
    /// </summary>
    internal static async Task RedactAsync(ModuleDb db, AuditRow row, string changes, string? reason, string actor, FieldCipher cipher, CancellationToken ct)
    {
        if (row.SealNumber is not { } number) return;
        var proof = Proof(number, row.Hash!, Text(row, number, "", changes, reason, actor), cipher);
        await Transient.RetryAsync(async () =>
        {
            using var turn = db.IsSqlite ? await db.Runtime.SqliteTurn(ct) : null;
            await db.Set<AuditRow>().Where(a => a.Id == row.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.Changes, changes).SetProperty(a => a.Reason, reason).SetProperty(a => a.Actor, actor).SetProperty(a => a.Redaction, proof), ct);
        }, ct);
    }

    /// <summary>Checks the whole chain; null when it holds, otherwise the number of the first link that does not.</summary>
    public static async Task<long?> VerifyAsync(ModuleDb db, FieldCipher cipher, CancellationToken ct)
    {
        var (expected, previous) = (1L, "");
        await foreach (var row in db.Set<AuditRow>().AsNoTracking().Where(a => a.SealNumber != null).OrderBy(a => a.SealNumber).AsAsyncEnumerable().WithCancellation(ct))
        {
            var holds = row.Redaction is null ? row.Hash == Hash(row, expected, previous) : row.Redaction == Proof(expected, row.Hash!, Text(row, expected, "", row.Changes, row.Reason, row.Actor), cipher);
            if (row.SealNumber != expected || !holds) return expected;
            (expected, previous) = (expected + 1, row.Hash!);
        }
        return null;
    }

    static string Hash(AuditRow row, long number, string previous)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(row, number, previous, row.Changes, row.Reason, row.Actor))));

    static string Proof(long number, string hash, string text, FieldCipher cipher) => cipher.BlindIndex("audit.redaction", $"{number}:{hash}:{text}");

    static string Text(AuditRow row, long number, string previous, string changes, string? reason, string actor)
    {
        var time = DateTime.SpecifyKind(row.At, DateTimeKind.Utc).ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        // Lengths before values: no two different rows can read the same.
        object?[] parts = [number, previous, row.Id, time, actor, row.ActorId, row.Action, row.SubjectType, row.SubjectId, row.SubjectVersion, changes, reason, row.Ip, row.CorrelationId];
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            var value = Convert.ToString(part, System.Globalization.CultureInfo.InvariantCulture) ?? "";
            text.Append(value.Length).Append(':').Append(value);
        }
        return text.ToString();
    }
}
