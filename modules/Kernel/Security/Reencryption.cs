using System.Reflection;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Platform.Kernel.Data;
using Platform.Kernel.Events;

namespace Platform.Kernel.Security;

/// <summary>
/// After a new data key was put into the ring: writes every <see cref="EncryptedAttribute"/> text of one module anew with it, in batches, while
/// everybody works; soon after the start, which is when a new ring takes effect, and then hourly for what instances with the old ring wrote
/// meanwhile. A text that somebody changes meanwhile is left to them, because they write with the new key already; versions do not move and
/// nothing is audited, because nothing that anybody can see changes. Several instances may do it side by side; a module that is off has its
/// rows written anew too, because its tables stay. When a run comes back with nothing written and nothing unreadable, the old key may leave the ring.
/// </summary>
internal sealed partial class Reencryption(Module module, IServiceProvider services, DataRuntime runtime, FieldCipher cipher, KeyRing ring, ILogger<Reencryption> log) : Poller(services, Between, AfterStart)
{
    const int Batch = 200;
    static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(20), Between = TimeSpan.FromHours(1);
    static readonly MethodInfo OfColumn = typeof(Reencryption).GetMethod(nameof(ColumnAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    protected override async Task RoundAsync(CancellationToken ct)
    {
        var outcome = await RunAsync(ct);
        if (outcome.Written > 0) Reencrypted(log, outcome.Written, module.Name);
        if (outcome.Unreadable > 0) Unreadable(log, outcome.Unreadable, module.Name);
    }

    protected override void Stumbled(Exception e) => Failed(log, module.Name, e);

    /// <summary>One run over all encrypted columns of the module.</summary>
    public async Task<Outcome> RunAsync(CancellationToken ct)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = (ModuleDb)scope.ServiceProvider.GetRequiredService(module.Db!);
        var outcome = new Outcome(0, 0);
        foreach (var column in Columns(db.Model))
            outcome += await (Task<Outcome>)OfColumn.MakeGenericMethod(column.DeclaringType.ClrType).Invoke(this, [db, column.Name, ct])!;
        return outcome;
    }

    static IEnumerable<IProperty> Columns(IModel model)
        => model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.PropertyInfo?.IsDefined(typeof(EncryptedAttribute)) == true);

    async Task<Outcome> ColumnAsync<T>(ModuleDb db, string column, CancellationToken ct) where T : Entity
    {
        var (current, after, outcome) = (ring.Current + ".", 0L, new Outcome(0, 0));
        while (true)
        {
            var stale = await db.Set<T>().AsNoTracking()
                .Where(x => x.Id > after && EF.Property<string?>(x, column) != null && EF.Property<string>(x, column) != "" && !EF.Property<string>(x, column).StartsWith(current))
                .OrderBy(x => x.Id).Take(Batch).Select(x => new { x.Id, Sealed = EF.Property<string>(x, column) }).ToListAsync(ct);
            foreach (var row in stale) outcome += await OneAsync<T>(db, column, row.Id, row.Sealed, ct);
            if (stale.Count < Batch) return outcome;
            after = stale[^1].Id;
        }
    }

    async Task<Outcome> OneAsync<T>(ModuleDb db, string column, long id, string before, CancellationToken ct) where T : Entity
    {
        string fresh;
        try { fresh = cipher.Protect(cipher.Reveal(before))!; }
        catch (Exception e) when (e is CryptographicException or FormatException) { return new(0, 1); } // one damaged row must not keep all others on the old key
        var written = 0;
        await Transient.RetryAsync(async () =>
        {
            using var turn = db.IsSqlite ? await runtime.SqliteTurn(ct) : null;
            written = await db.Set<T>().Where(x => x.Id == id && EF.Property<string>(x, column) == before).ExecuteUpdateAsync(s => s.SetProperty(x => EF.Property<string>(x, column), fresh), ct);
        }, ct);
        return new(written, 0);
    }

    /// <summary>What a run came to.</summary>
    /// <param name="Written">Texts that have the new key now.</param>
    /// <param name="Unreadable">Texts whose key is missing or that were changed.</param>
    public readonly record struct Outcome(int Written, int Unreadable)
    {
        public static Outcome operator +(Outcome a, Outcome b) => new(a.Written + b.Written, a.Unreadable + b.Unreadable);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Re-encrypted {Count} fields of {Module} with the current key.")]
    static partial void Reencrypted(ILogger log, int count, string module);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} encrypted fields of {Module} cannot be read: their key is not in the ring, or they were changed.")]
    static partial void Unreadable(ILogger log, int count, string module);

    [LoggerMessage(Level = LogLevel.Error, Message = "Re-encrypting {Module} stumbled and goes on in an hour.")]
    static partial void Failed(ILogger log, string module, Exception e);
}
