using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>A word on a case, by which staff sort and find it.</summary>
internal sealed class CaseTag : Entity
{
    public const int Longest = 40;

    /// <summary>The case.</summary>
    public long CaseId { get; internal set; }

    /// <summary>The word.</summary>
    public string Tag { get; init; } = "";

    /// <summary>1 to 40 characters without blanks.</summary>
    public static void Check(Reasons reasons, string? tag, string field)
    {
        if (reasons.Text(tag?.Trim(), field, Longest, required: true))
            reasons.AddIf(tag!.Trim().Any(c => char.IsWhiteSpace(c) || char.IsControl(c)), CommonErrors.InvalidFormat, field, ("expected", "a word without blanks"));
    }
}

/// <summary>The words on a case.</summary>
[Extends(typeof(Case))]
internal static class CaseTagFields
{
    /// <summary>Words that staff, macros and rules put on it, sorted.</summary>
    [Needs(Caller.Staff), Requires(nameof(Case.Id))]
    public static IDataLoaderResult<IReadOnlyList<string>> Tags([Parent] Case it, TagsByCase loader) => loader.Load(it.Id);
}

internal sealed class TagsByCase(IDbContextFactory<AfterSalesDb> dbs) : BatchLoader<long, IReadOnlyList<string>>
{
    protected override async Task<Func<long, IReadOnlyList<string>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = (await db.Set<CaseTag>().AsNoTracking().Where(t => keys.Contains(t.CaseId)).ToListAsync(ct)).ToLookup(t => t.CaseId, t => t.Tag);
        return key => [.. rows[key].Order(StringComparer.Ordinal)];
    }
}

/// <summary>Puts words on a case and takes words off it.</summary>
[Needs(CasePermissions.Work)]
internal sealed class TagCase(AfterSalesDb db) : Mutation<TagCase.TagCaseInput, Case>
{
    const int Most = 50;

    /// <summary>Which case, and which words.</summary>
    internal sealed record TagCaseInput : ChangeInput
    {
        /// <summary>Words to put on it, at most 50.</summary>
        public IReadOnlyList<string>? Add { get; init; }

        /// <summary>Words to take off it, at most 50.</summary>
        public IReadOnlyList<string>? Remove { get; init; }
    }

    public override async Task<Case> Run(TagCaseInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        foreach (var (words, field) in new[] { (input.Add, "add"), (input.Remove, "remove") })
            if (!reasons.AddIf(words?.Count > Most, CommonErrors.TooMany, field, ("max", Most)))
                for (var i = 0; i < (words?.Count ?? 0); i++) CaseTag.Check(reasons, words![i], $"{field}.{i}");
        reasons.ThrowIfAny();
        var it = await db.Take<Case>(input, Scope, AfterSalesDb.WithPhase, ct);
        var there = await db.Set<CaseTag>().Where(t => t.CaseId == it.Id).ToListAsync(ct);
        var (add, remove) = ((input.Add ?? []).Select(t => t.Trim()).ToHashSet(), (input.Remove ?? []).Select(t => t.Trim()).ToHashSet());
        db.RemoveRange(there.Where(t => remove.Contains(t.Tag)));
        db.AddRange(add.Except(there.Select(t => t.Tag)).Except(remove).Select(t => new CaseTag { CaseId = it.Id, Tag = t }));
        it.Concern("Tags", string.Join(' ', add.Concat(remove)));
        return it;
    }
}
