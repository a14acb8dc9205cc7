using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Security;

namespace Platform.Administration.Auditing;

/// <summary>A change, from any module's audit table.</summary>
/// <param name="Module">The module whose table it is in.</param>
/// <param name="Number">Its row number within that module.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Actor">Login id, or the part of the program that acted.</param>
/// <param name="ActorId">The account; null when the program acted.</param>
/// <param name="Action">The use case or reaction.</param>
/// <param name="SubjectType">Type name of what changed.</param>
/// <param name="SubjectId">Global id of what changed.</param>
/// <param name="SubjectVersion">Version after the change.</param>
/// <param name="Changes">JSON: field → [before, after]; protected fields show only that they changed.</param>
/// <param name="Reason">The reason a person gave; null when none was asked for.</param>
/// <param name="Ip">Client address; null when the program acted.</param>
/// <param name="CorrelationId">Ties together what one request set off.</param>
/// <param name="SealNumber">Place in the module's hash chain; null for the moment before it is sealed.</param>
internal sealed record AuditLine(string Module, long Number, DateTime At, string Actor, [property: Id("Account")] long? ActorId, string Action, string SubjectType, string SubjectId, long SubjectVersion,
    string Changes, string? Reason, string? Ip, string CorrelationId, long? SealNumber);

/// <summary>What to look for in the audit trail; everything given must hold.</summary>
/// <param name="Module">In this module only.</param>
/// <param name="Subject">What changed, by global id.</param>
/// <param name="ActorLogin">Who acted, by login id.</param>
/// <param name="Action">The use case or reaction, such as <c>GrantRole</c>.</param>
/// <param name="From">Not before this time, UTC.</param>
/// <param name="To">Before this time, UTC.</param>
/// <param name="CorrelationId">Set off by this request.</param>
internal sealed record AuditWhere(string? Module = null, string? Subject = null, string? ActorLogin = null, string? Action = null, DateTime? From = null, DateTime? To = null, string? CorrelationId = null);

/// <summary>The outcome of checking a hash chain.</summary>
/// <param name="Module">The module.</param>
/// <param name="Sealed">Rows in the chain.</param>
/// <param name="Intact">Whether every link holds.</param>
/// <param name="BrokenAt">Number of the first link that does not hold; null when all do.</param>
internal sealed record ChainCheck(string Module, long Sealed, bool Intact, long? BrokenAt);

internal sealed class AuditLineType : ObjectType<AuditLine>
{
    public AuditLineType() => ShowsAll();
}

internal sealed class ChainCheckType : ObjectType<ChainCheck>
{
    public ChainCheckType() => ShowsAll();
}

/// <summary>Reads all modules' audit tables, each through its own context.</summary>
internal sealed class AuditTrail(ModuleRegistry modules, IServiceScopeFactory scopes, FieldCipher cipher)
{
    /// <summary>Newest first over all modules.</summary>
    public async Task<IReadOnlyList<AuditLine>> FindAsync(AuditWhere where, int first, CancellationToken ct)
    {
        var lines = new List<AuditLine>();
        await using var scope = scopes.CreateAsyncScope();
        foreach (var module in modules.All.Where(m => m.Db is not null && (where.Module is null || m.Name == where.Module)))
        {
            var rows = ((ModuleDb)scope.ServiceProvider.GetRequiredService(module.Db!)).Set<AuditRow>().AsNoTracking();
            if (where.Subject is not null)
            {
                if (!GlobalId.TryDecode(where.Subject, out var type, out var id)) return [];
                rows = rows.Where(a => a.SubjectType == type && a.SubjectId == id);
            }
            if (where.ActorLogin is not null) rows = rows.Where(a => a.Actor == where.ActorLogin);
            if (where.Action is not null) rows = rows.Where(a => a.Action == where.Action);
            if (where.CorrelationId is not null) rows = rows.Where(a => a.CorrelationId == where.CorrelationId);
            if (where.From is { } from) rows = rows.Where(a => a.At >= from);
            if (where.To is { } to) rows = rows.Where(a => a.At < to);
            lines.AddRange((await rows.OrderByDescending(a => a.Id).Take(first).ToListAsync(ct)).Select(a => Line(module.Name, a)));
        }
        return [.. lines.OrderByDescending(l => l.At).ThenByDescending(l => l.Number).Take(first)];
    }

    /// <summary>Checks one module's chain from its first link.</summary>
    public async Task<ChainCheck?> VerifyAsync(string name, CancellationToken ct)
    {
        if (modules.Find(name) is not { Db: not null } module) return null;
        await using var scope = scopes.CreateAsyncScope();
        var db = (ModuleDb)scope.ServiceProvider.GetRequiredService(module.Db);
        var broken = await AuditChain.VerifyAsync(db, cipher, ct);
        return new ChainCheck(name, await db.Set<AuditRow>().LongCountAsync(a => a.SealNumber != null, ct), broken is null, broken);
    }

    static AuditLine Line(string module, AuditRow a) => new(module, a.Id, a.At, a.Actor, a.ActorId, a.Action, a.SubjectType, GlobalId.Encode(a.SubjectType, a.SubjectId), a.SubjectVersion,
        a.Changes, a.Reason, a.Ip, a.CorrelationId, a.SealNumber);
}
