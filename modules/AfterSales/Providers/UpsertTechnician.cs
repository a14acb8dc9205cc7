using Platform.Contracts.Administration;
using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Adds a technician, or replaces the one with this code as a whole.</summary>
[Needs("aftersales:technician:write")]
internal sealed class UpsertTechnician(AfterSalesDb db, WorkDesk desk, IAccounts accounts) : Mutation<UpsertTechnician.UpsertTechnicianInput, Technician>
{
    /// <summary>The technician.</summary>
    internal sealed record UpsertTechnicianInput : MutationInput
    {
        /// <summary>Code, such as the staff number, 1 to 40 characters without blanks; never changes.</summary>
        public required string Code { get; init; }

        /// <summary>The version the client saw, 0 for a technician that is not there yet; null overwrites whatever stands there.</summary>
        public long? ExpectedVersion { get; init; }
        /// <summary>Name as it stands on slips, 1 to 60 characters.</summary>
        public required string Name { get; init; }

        /// <summary>Global id of the account for signing in; with SELF it sees what it does.</summary>
        [Id("Account")]
        public long? AccountId { get; init; }

        /// <summary>Global id of the provider; null for own staff.</summary>
        public string? ProviderId { get; init; }

        /// <summary>Global id of the own team; a provider's technician has the provider's.</summary>
        [Id("Team")]
        public long? TeamId { get; init; }

        /// <summary>Codes of what they can do, at most 40.</summary>
        public IReadOnlyList<string>? Skills { get; init; }

        /// <summary>Beginnings of division codes where they work, at most 30; empty works anywhere in the unit.</summary>
        public IReadOnlyList<string>? Areas { get; init; }

        /// <summary>Jobs a day, 1 to 100.</summary>
        public int CapacityPerDay { get; init; } = 6;

        /// <summary>Whether they get work.</summary>
        public bool Active { get; init; } = true;

        /// <summary>Global id of the unit; null takes the provider's or the caller's own.</summary>
        [Id("OrgUnit")]
        public long? OrgUnitId { get; init; }
    }

    public override async Task<Technician> Run(UpsertTechnicianInput input, CancellationToken ct)
    {
        Check(input);
        await accounts.Require(input.AccountId, "accountId", ct);
        var provider = input.ProviderId is null ? null : await db.Take<ServiceProvider>(input.ProviderId, "providerId", Scope, null, ct);
        await desk.RequireTeamAsync(input.TeamId, "teamId", ct);
        var org = provider is not null && input.OrgUnitId is null ? provider.Org : await desk.OrgAsync(input.OrgUnitId, Scope, "orgUnitId", ct);
        var technician = await db.Technicians.FirstOrDefaultAsync(t => t.Code == input.Code, ct);
        if (technician is null) db.Add(technician = new Technician(input.Code));
        else if (!Scope.Reaches(technician.Org) && technician.ProviderId != provider?.Id) throw new Refused(CommonErrors.AlreadyExists, "code", ("what", "Technician"), ("value", input.Code));
        await db.RequireVersion(technician, input.ExpectedVersion, ct);
        technician.Fill(org, input.Name.Trim(), input.AccountId, provider, input.TeamId, Words.Joined(input.Skills), Words.Joined(input.Areas), input.CapacityPerDay, input.Active);
        return technician;
    }

    static void Check(UpsertTechnicianInput input)
    {
        var reasons = new Reasons();
        reasons.Codes([input.Code], "code", 1);
        reasons.Limit(input.Name, "name", 60, required: true);
        reasons.Codes(input.Skills, "skills", 40);
        reasons.AddIf(input.Areas?.Count > 30, CommonErrors.TooMany, "areas", ("max", 30));
        for (var i = 0; i < Math.Min(30, input.Areas?.Count ?? 0); i++) reasons.Division(input.Areas![i], $"areas.{i}", 2);
        reasons.Between(input.CapacityPerDay, "capacityPerDay", 1, 100);
        reasons.ThrowIfAny();
    }
}
