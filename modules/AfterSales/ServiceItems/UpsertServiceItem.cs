using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Adds a service to the catalogue, or replaces the one with this code as a whole.</summary>
[Needs("aftersales:item:write")]
internal sealed class UpsertServiceItem(AfterSalesDb db, WorkDesk desk) : Mutation<UpsertServiceItem.UpsertServiceItemInput, ServiceItem>
{
    /// <summary>The largest price or amount, minor units.</summary>
    public const long LargestAmount = 100_000_000_000;

    /// <summary>The service.</summary>
    internal sealed record UpsertServiceItemInput : MutationInput
    {
        /// <summary>Code, 1 to 40 characters without blanks; never changes.</summary>
        public required string Code { get; init; }

        /// <summary>The version the client saw, 0 for a service that is not there yet; null overwrites whatever stands there.</summary>
        public long? ExpectedVersion { get; init; }
        /// <summary>Name, 1 to 100 characters.</summary>
        public required string Name { get; init; }

        /// <summary>Group of the catalogue, at most 60 characters.</summary>
        public string? Category { get; init; }

        /// <summary>The sort of work that it leads to.</summary>
        public WorkKind Kind { get; init; } = WorkKind.Repair;

        /// <summary>What it comprises, at most 2,000 characters.</summary>
        public string? Description { get; init; }

        /// <summary>Global id of the team that answers for it; null leaves it to routing.</summary>
        [Id("Team")]
        public long? TeamId { get; init; }

        /// <summary>Whether somebody has to go there.</summary>
        public bool NeedsVisit { get; init; }

        /// <summary>Within how many minutes it is promised to be done, 1 to 527,040 (366 days); null promises nothing.</summary>
        public int? PromisedMinutes { get; init; }

        /// <summary>Price in minor units, 0 or more; null when it is priced for each job.</summary>
        public long? PriceMinor { get; init; }

        /// <summary>ISO 4217 of the price.</summary>
        public string Currency { get; init; } = "CNY";

        /// <summary>Codes of the skills that it takes, at most 20.</summary>
        public IReadOnlyList<string>? RequiredSkills { get; init; }

        /// <summary>What its job report must hold, at most 20 entries.</summary>
        public IReadOnlyList<Mandatory>? MandatoryFields { get; init; }

        /// <summary>Points that the technician answers one by one, at most 40, each at most 100 characters.</summary>
        public IReadOnlyList<string>? Checklist { get; init; }

        /// <summary>Whether customers can ask for it themselves.</summary>
        public bool OnlineBookable { get; init; }

        /// <summary>Whether it can be asked for at all.</summary>
        public bool Active { get; init; } = true;
    }

    /// <summary>What a job report must hold.</summary>
    [GraphName("MandatoryJobFieldsInput")]
    internal sealed record Mandatory
    {
        /// <summary>For this sort of work; null for any sort.</summary>
        public WorkKind? Kind { get; init; }

        /// <summary>What it must hold.</summary>
        public required IReadOnlyList<JobField> Fields { get; init; }
    }

    public override async Task<ServiceItem> Run(UpsertServiceItemInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Codes([input.Code], "code", 1);
        reasons.Limit(input.Name, "name", 100, required: true);
        reasons.Limit(input.Category, "category", 60);
        reasons.Limit(input.Description, "description", 2000);
        reasons.Between(input.PromisedMinutes, "promisedMinutes", 1, 527_040);
        reasons.Between(input.PriceMinor, "priceMinor", 0, LargestAmount);
        reasons.Currency(input.Currency, "currency");
        reasons.Codes(input.RequiredSkills, "requiredSkills", 20);
        reasons.AddIf(input.MandatoryFields?.Count > 20, CommonErrors.TooMany, "mandatoryFields", ("max", 20));
        reasons.AddIf(input.Checklist?.Count > 40, CommonErrors.TooMany, "checklist", ("max", 40));
        for (var i = 0; i < Math.Min(40, input.Checklist?.Count ?? 0); i++) reasons.Limit(input.Checklist![i], $"checklist.{i}", 100, required: true);
        reasons.ThrowIfAny();
        await desk.RequireTeamAsync(input.TeamId, "teamId", ct);
        var item = await db.ServiceItems.FirstOrDefaultAsync(s => s.Code == input.Code, ct);
        await db.RequireVersion(item, input.ExpectedVersion, ct);
        if (item is null) db.Add(item = new ServiceItem(input.Code));
        item.Fill(input);
        return item;
    }
}
