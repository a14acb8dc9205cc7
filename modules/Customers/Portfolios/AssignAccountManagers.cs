using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;
using Platform.Customers.Data;
using Platform.Customers.Visits;

namespace Platform.Customers.Portfolios;

/// <summary>Which parties get which manager: exactly one of partyIds and fromManagerId is given.</summary>
internal sealed record AssignAccountManagersInput : MutationInput
{
    /// <summary>The parties, at most 2,000.</summary>
    [Id(nameof(Party))]
    public IReadOnlyList<long> PartyIds { get; init; } = [];

    /// <summary>All parties of this manager instead, as far as the caller reaches them; at most 2,000.</summary>
    [Id("Account")]
    public long? FromManagerId { get; init; }

    /// <summary>The new manager; null leaves the parties without one.</summary>
    [Id("Account")]
    public long? ManagerId { get; init; }

    /// <summary>Why; at most 500 characters and no personal data.</summary>
    public required string Reason { get; init; }
}

/// <summary>Gives parties to an account manager, or a whole portfolio from one to another. Visits that are still to be made go along; the history stays.</summary>
[Needs(PortfolioPermissions.Assign)]
internal sealed class AssignAccountManagers(CustomersDb db, IOrganisation organisation, IAccounts accounts, Caller caller) : Mutation<AssignAccountManagersInput, PortfolioHandover>
{
    public override async Task<PortfolioHandover> Run(AssignAccountManagersInput input, CancellationToken ct)
    {
        await CheckAsync(input, ct);
        var parties = await Parties(input, ct);
        var ids = parties.ConvertAll(p => p.Id);
        var handover = new PortfolioHandover(input.ManagerId, input.Reason.Trim(), caller.Home ?? await organisation.HeadOffice(ct));
        db.Add(handover);
        var present = (await db.Set<AccountAssignment>().Where(a => a.Current == true && a.PartyId != null && ids.Contains(a.PartyId.Value)).ToListAsync(ct)).ToDictionary(a => a.PartyId!.Value);
        var moved = parties.Where(p => present.GetValueOrDefault(p.Id)?.ManagerId != input.ManagerId).ToList();
        foreach (var party in moved)
        {
            present.GetValueOrDefault(party.Id)?.End(db.Now, input.ManagerId is null);
            if (input.ManagerId is { } manager) db.Add(new AccountAssignment(party, manager, handover.Id, db.Now));
        }
        if (input.ManagerId is { } heir)
            foreach (var visit in await db.Set<Visit>().Where(v => v.PartyId != null && ids.Contains(v.PartyId.Value) && (v.State == VisitState.Planned || v.State == VisitState.Due)).ToListAsync(ct)) visit.HandTo(heir);
        handover.Count(moved.Count);
        db.Work = db.Work! with { Reason = input.Reason };
        return handover;
    }

    async Task<List<Party>> Parties(AssignAccountManagersInput input, CancellationToken ct)
    {
        var rows = db.Visible<Party>(Scope).Where(p => p.Status == PartyStatus.Active || p.Status == PartyStatus.Inactive);
        if (input.FromManagerId is { } from)
        {
            var portfolio = await rows.Where(p => db.Set<AccountAssignment>().Any(a => a.Current == true && a.ManagerId == from && a.PartyId == p.Id)).OrderBy(p => p.Id).Take(PortfolioHandover.MostParties + 1).ToListAsync(ct);
            return portfolio.Count <= PortfolioHandover.MostParties ? portfolio : throw new Refused(CommonErrors.TooMany, "fromManagerId", ("max", PortfolioHandover.MostParties));
        }
        var ids = input.PartyIds.Distinct().ToList();
        var found = await rows.Where(p => ids.Contains(p.Id)).ToListAsync(ct);
        return found.Count == ids.Count ? found : throw new Refused(CommonErrors.NotFound, $"partyIds.{input.PartyIds.ToList().FindIndex(id => found.TrueForAll(p => p.Id != id))}", ("what", nameof(Party)));
    }

    async Task CheckAsync(AssignAccountManagersInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.AddIf(input.PartyIds.Count > 0 == input.FromManagerId is not null, PortfolioErrors.WhichParties, "partyIds");
        reasons.AddIf(input.PartyIds.Count > PortfolioHandover.MostParties, CommonErrors.TooMany, "partyIds", ("max", PortfolioHandover.MostParties));
        await accounts.Check(reasons, input.ManagerId, "managerId", ct);
        if (!reasons.AddIf(string.IsNullOrWhiteSpace(input.Reason), CommonErrors.Required, "reason"))
            reasons.AddIf(input.Reason.Length > PortfolioHandover.LongestReason, CommonErrors.TooLong, "reason", ("max", PortfolioHandover.LongestReason));
        reasons.ThrowIfAny();
    }
}

/// <summary>What is refused about portfolios.</summary>
internal static class PortfolioErrors
{
    /// <summary>Neither or both ways of naming parties were used.</summary>
    public static readonly ErrorCode WhichParties = new("WHICH_PARTIES", "Name either parties or the manager whose parties they are.", "请指定客户，或指定其现任客户经理，二者之一。");
}
