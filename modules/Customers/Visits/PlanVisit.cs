using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;
using Platform.Customers.Data;
using Platform.Customers.Portfolios;

namespace Platform.Customers.Visits;

/// <summary>A visit that no plan wants.</summary>
internal sealed record PlanVisitInput : MutationInput
{
    /// <summary>Who is to be visited.</summary>
    [Id(nameof(Party))]
    public required long PartyId { get; init; }

    /// <summary>Why, at most 80 characters and no personal data.</summary>
    public required string Title { get; init; }

    /// <summary>By when, exclusive; within a year.</summary>
    public required DateTime DueAt { get; init; }

    /// <summary>Account that is to make it; null is the party's account manager, else the caller.</summary>
    [Id("Account")]
    public long? ManagerId { get; init; }
}

/// <summary>Asks an account manager for one visit.</summary>
[Needs(VisitFlow.Plan)]
internal sealed class PlanVisit(CustomersDb db, Caller caller, IAccounts accounts) : Mutation<PlanVisitInput, Visit>
{
    static readonly TimeSpan Before = TimeSpan.FromDays(2);

    public override async Task<Visit> Run(PlanVisitInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        VisitTexts.Text(input.Title, VisitPlan.LongestName, "title", reasons);
        reasons.AddIf(!VisitTimes.IsAhead(input.DueAt, db.Now), VisitErrors.NotAhead, "dueAt");
        await accounts.Check(reasons, input.ManagerId, "managerId", ct);
        reasons.ThrowIfAny();
        var party = await db.Take<Party>(GlobalId.Encode(nameof(Party), input.PartyId), "partyId", Scope, q => q.Where(p => p.Status == PartyStatus.Active), ct);
        var manager = input.ManagerId ?? await db.Set<AccountAssignment>().Where(a => a.Current == true && a.PartyId == party.Id).Select(a => (long?)a.ManagerId).FirstOrDefaultAsync(ct) ?? caller.UserId;
        var visit = Visit.To(party, VisitKind.Requested, "asked:" + Guid.NewGuid().ToString("N"), input.Title.Trim(), manager, db.Now, input.DueAt - Before, input.DueAt);
        db.Add(visit);
        return visit;
    }
}

/// <summary>Limits of when a visit may be.</summary>
internal static class VisitTimes
{
    public static bool IsAhead(DateTime moment, DateTime now) => moment > now && moment <= now.AddYears(1);
}
