using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Customers.Loading;
using Platform.Kernel.Flow;
using Platform.Kernel.Security;

namespace Platform.Customers.Visits;

/// <summary>What GraphQL shows of a visit; what hangs on it is in <see cref="VisitFields"/>.</summary>
internal sealed class VisitType : ObjectType<Visit>
{
    public VisitType()
    {
        Shows(v => v.Id);
        Shows(v => v.Version);
        Shows(v => v.Kind);
        Shows(v => v.State);
        Shows(v => v.PlanId).AsId(nameof(VisitPlan));
        Shows(v => v.Period);
        Shows(v => v.Title).NotSortable();
        Shows(v => v.PartyId).AsId("Party");
        Shows(v => v.OwnerId).As("managerId").AsId("Account");
        Shows(v => v.OpensAt);
        Shows(v => v.RemindAt);
        Shows(v => v.DueAt);
        Shows(v => v.Rescheduled);
        Shows(v => v.CompletedAt);
        Shows(v => v.Result);
        Shows(v => v.InteractionId).AsId("Interaction");
        Shows(v => v.CaseId).AsId("Case");
        Shows(v => v.Satisfaction);
        Shows(v => v.Score);
        Shows(v => v.OrgId).As("orgUnitId").AsId("OrgUnit").NotSortable();
        DefaultOrder(v => v.DueAt);
    }
}

/// <summary>What hangs on a visit.</summary>
[Extends(typeof(Visit))]
internal static class VisitFields
{
    /// <summary>Who is visited; null when the viewer may not see that party.</summary>
    [Requires(nameof(Visit.PartyId)), Needs(Permissions.Read)]
    public static IDataLoaderResult<Party?>? Party([Parent] Visit visit, PartyById loader) => visit.PartyId is { } id ? loader.Load(id) : null;

    /// <summary>What the manager noted; null when nothing.</summary>
    [Requires(nameof(Visit.NotesSealed))]
    public static string? Notes([Parent] Visit visit, FieldCipher cipher) => cipher.Reveal(visit.NotesSealed);

    /// <summary>What was answered to the plan's questions.</summary>
    [Requires(nameof(Visit.AnswersSealed))]
    public static IReadOnlyList<VisitAnswer> Answers([Parent] Visit visit, FieldCipher cipher)
        => cipher.Reveal(visit.AnswersSealed) is { } json ? System.Text.Json.JsonSerializer.Deserialize<List<VisitAnswer>>(json)! : [];

    /// <summary>Matters that came up and were passed on to departments.</summary>
    [Requires]
    public static IDataLoaderResult<IReadOnlyList<VisitIssue>> Issues([Parent] Visit visit, IssuesOfVisit loader) => loader.Load(visit.Id);

    /// <summary>What the viewer could do with it next and, if not, why.</summary>
    [Requires(nameof(Visit.State))]
    public static IReadOnlyList<Transition> AvailableTransitions([Parent] Visit visit, Caller caller) => VisitFlow.Table.Available(visit, caller);
}

/// <summary>An answer to a question of the plan.</summary>
/// <param name="Code">The question.</param>
/// <param name="Answer">At most 500 characters.</param>
internal sealed record VisitAnswer(string Code, string Answer);

/// <summary>What GraphQL shows of an answer.</summary>
internal sealed class VisitAnswerType : ObjectType<VisitAnswer>
{
    public VisitAnswerType() => ShowsAll();
}

/// <summary>What GraphQL shows of a matter that came up.</summary>
internal sealed class VisitIssueType : ObjectType<VisitIssue>
{
    public VisitIssueType()
    {
        Shows(i => i.Number);
        Shows(i => i.TeamId).AsId("Team");
        Shows(i => i.ReplyBy);
    }
}

/// <summary>What it was about.</summary>
[Extends(typeof(VisitIssue))]
internal static class VisitIssueFields
{
    /// <summary>What it is about.</summary>
    [Requires(nameof(VisitIssue.TitleSealed))]
    public static string Title([Parent] VisitIssue issue, FieldCipher cipher) => cipher.Reveal(issue.TitleSealed)!;

    /// <summary>The matter in full.</summary>
    [Requires(nameof(VisitIssue.TextSealed))]
    public static string Text([Parent] VisitIssue issue, FieldCipher cipher) => cipher.Reveal(issue.TextSealed)!;
}

/// <summary>What GraphQL shows of a plan.</summary>
internal sealed class VisitPlanType : ObjectType<VisitPlan>
{
    public VisitPlanType()
    {
        Shows(p => p.Id);
        Shows(p => p.Version);
        Shows(p => p.Name);
        Shows(p => p.Role);
        Shows(p => p.Level);
        Shows(p => p.Cycle);
        Shows(p => p.Weeks);
        Shows(p => p.ValidFrom);
        Shows(p => p.ValidTo);
        Shows(p => p.RemindDaysBefore);
        Shows(p => p.FallbackManagerId).AsId("Account");
        Shows(p => p.Status);
        Shows("checklist", p => p.Checklist).Reads(nameof(VisitPlan.ChecklistJson)).NotNull().Described("What managers are to ask.");
        Shows(p => p.OrgId).As("orgUnitId").AsId("OrgUnit").NotSortable();
        Shows(p => p.CreatedAt);
    }
}

/// <summary>What GraphQL shows of a question.</summary>
internal sealed class ChecklistItemType : ObjectType<ChecklistItem>
{
    public ChecklistItemType()
    {
        Name = "VisitQuestion";
        ShowsAll();
    }
}

internal sealed class IssuesOfVisit(IDbContextFactory<CustomersDb> dbs) : BatchLoader<long, IReadOnlyList<VisitIssue>>
{
    protected override async Task<Func<long, IReadOnlyList<VisitIssue>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = (await db.Set<VisitIssue>().AsNoTracking().Where(i => keys.Contains(i.VisitId)).OrderBy(i => i.Number).ToListAsync(ct)).ToLookup(i => i.VisitId);
        return key => [.. found[key]];
    }
}
