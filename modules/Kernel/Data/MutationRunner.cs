using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Graph;

namespace Platform.Kernel.Data;

/// <summary>
/// Runs a use case in a scope and a context of its own, commits everything it changed at once together with the idempotency record, and
/// runs it again from the start when the database says "deadlock", "gone" or "changed meanwhile".
/// </summary>
internal sealed class MutationRunner(Caller caller, IServiceScopeFactory scopes, ModuleRegistry modules, ErrorCatalog errors, DataRuntime runtime, Security.KeyRing keys) : IMutationRunner
{
    public async Task<MutationOutcome<TResult>> Run<TSlice, TInput, TResult>(TInput input, string? permission, CancellationToken ct)
        where TSlice : Mutation<TInput, TResult> where TInput : MutationInput where TResult : class
    {
        if (input.IdempotencyKey is not { Length: >= 8 and <= 64 } || input.IdempotencyKey.AsSpan().ContainsAnyExceptInRange('!', '~'))
            return new MutationOutcome<TResult>(null, [new Reason(CommonErrors.InvalidFormat, "idempotencyKey", Refused.Arguments([("expected", "8 to 64 printable ASCII characters without spaces")]))]);
        var db = modules.OwnerOf(typeof(TSlice)).Db!;
        var claim = new IdempotencyClaim(caller, typeof(TSlice).Name, input.IdempotencyKey, Fingerprint(input), runtime.Now);
        try
        {
            MutationOutcome<TResult>? outcome = null;
            await Transient.RetryAsync(async () => outcome = await RunOnceAsync<TSlice, TInput, TResult>(db, claim, input, permission, ct), ct);
            return outcome!;
        }
        catch (Refused refused)
        {
            await RememberAsync(db, claim, refused, ct);
            return new MutationOutcome<TResult>(null, refused.Reasons);
        }
    }

    async Task<MutationOutcome<TResult>> RunOnceAsync<TSlice, TInput, TResult>(Type dbType, IdempotencyClaim claim, TInput input, string? permission, CancellationToken ct)
        where TSlice : Mutation<TInput, TResult> where TInput : MutationInput where TResult : class
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = caller;
        var db = (ModuleDb)scope.ServiceProvider.GetRequiredService(dbType);
        if (await claim.FindAsync(db, ct) is { } stored) return await ReplayAsync<TResult>(scope, claim, stored, ct);

        db.Work = new UnitOfWork(caller, typeof(TSlice).Name);
        var slice = Made<TSlice>.By(scope.ServiceProvider, []);
        slice.Scope = permission is null ? RowScope.None : caller.Scope(permission);
        var result = await slice.Run(input, ct);
        db.Add(claim.Row((result as Entity)?.Id, null));
        await db.SaveChangesAsync(ct);
        if (db.Database.CurrentTransaction is { } open) await open.CommitAsync(ct);
        return new MutationOutcome<TResult>(result, []);
    }

    /// <summary>Found out once how a slice is made, instead of once a request.</summary>
    static class Made<TSlice>
    {
        public static readonly ObjectFactory<TSlice> By = ActivatorUtilities.CreateFactory<TSlice>([]);
    }

    async Task<MutationOutcome<TResult>> ReplayAsync<TResult>(AsyncServiceScope scope, IdempotencyClaim claim, IdempotencyRow stored, CancellationToken ct) where TResult : class
    {
        if (stored.BodyHash != claim.BodyHash) return new MutationOutcome<TResult>(null, [new Reason(CommonErrors.IdempotencyKeyReused, "idempotencyKey")]);
        if (stored.Errors is not null) return new MutationOutcome<TResult>(null, [.. JsonSerializer.Deserialize<StoredReason[]>(stored.Errors)!.Select(r => new Reason(errors.Find(r.Code), r.Field, r.Args))]);
        var again = stored.ResultId is { } id && typeof(Entity).IsAssignableFrom(typeof(TResult))
            ? await ((StoredResult)Activator.CreateInstance(typeof(StoredResult<>).MakeGenericType(typeof(TResult)))!).LoadAsync(scope.ServiceProvider, id, caller, ct) : null;
        return new MutationOutcome<TResult>((TResult?)again, []);
    }

    /// <summary>A refusal is an outcome too: the same key with the same body gives it again.</summary>
    async Task RememberAsync(Type dbType, IdempotencyClaim claim, Refused refused, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = (ModuleDb)scope.ServiceProvider.GetRequiredService(dbType);
        db.Work = new UnitOfWork(caller, "Refusal");
        db.Add(claim.Row(null, JsonSerializer.Serialize(refused.Reasons.Select(r => new StoredReason(r.Code.Code, r.Field, r.Args)))));
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateException e) when (Transient.IsDuplicate(e) || Transient.Is(e)) { } // the same refusal would come out again
    }

    // Keyed: an input holds names and phones, and a plain hash of it could be guessed from a dump of the database.
    string Fingerprint<TInput>(TInput input) => Convert.ToHexStringLower(HMACSHA256.HashData(keys.IndexKey, JsonSerializer.SerializeToUtf8Bytes(input)));

    sealed record StoredReason(string Code, string? Field, IReadOnlyDictionary<string, string>? Args);
}

/// <summary>Loads the result of an earlier run again, as the caller sees it now; null when nothing loads this type or the caller may not see it.</summary>
internal abstract class StoredResult
{
    public abstract Task<object?> LoadAsync(IServiceProvider services, long id, Caller caller, CancellationToken ct);
}

internal sealed class StoredResult<T> : StoredResult where T : Entity
{
    public override async Task<object?> LoadAsync(IServiceProvider services, long id, Caller caller, CancellationToken ct)
        => services.GetService<INodeSource<T>>() is { } source ? (await source.Load([id], caller, ct)).GetValueOrDefault(id) : null;
}

/// <summary>A client's key with the hash of what it was sent with.</summary>
internal sealed record IdempotencyClaim(Caller Caller, string Mutation, string Key, string BodyHash, DateTime Now)
{
    string Actor => Caller.UserId is { } id ? "user:" + id : Caller.IsSystem ? "system" : "anonymous";

    /// <summary>Asked by every mutation, so it is compiled: once for each module's model.</summary>
    static readonly System.Runtime.CompilerServices.ConditionalWeakTable<Microsoft.EntityFrameworkCore.Metadata.IModel, Func<ModuleDb, string, string, string, CancellationToken, Task<IdempotencyRow?>>> Finders = [];

    public Task<IdempotencyRow?> FindAsync(ModuleDb db, CancellationToken ct) => Finders.GetValue(db.Model, _ =>
        EF.CompileAsyncQuery((ModuleDb d, string actor, string mutation, string key, CancellationToken c) => d.Set<IdempotencyRow>().AsNoTracking().FirstOrDefault(i => i.Actor == actor && i.Mutation == mutation && i.Key == key)))(db, Actor, Mutation, Key, ct);

    public IdempotencyRow Row(long? resultId, string? errors)
        => new() { Actor = Actor, Mutation = Mutation, Key = Key, BodyHash = BodyHash, CreatedAt = Now, ResultId = resultId, Errors = errors };
}
