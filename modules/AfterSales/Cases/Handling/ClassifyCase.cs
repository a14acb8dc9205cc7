using Platform.Contracts.Customers;

namespace Platform.AfterSales;

/// <summary>Says what a case is, whose and about what; what is not given stays as it is.</summary>
[Needs(CasePermissions.Classify)]
internal sealed class ClassifyCase(AfterSalesDb db, Placement placement, ServiceItemChoice items) : Mutation<ClassifyCase.ClassifyCaseInput, Case>
{
    /// <summary>Which case, and what it is.</summary>
    internal sealed record ClassifyCaseInput : ChangeInput
    {
        /// <summary>What it is.</summary>
        public CaseKind? Kind { get; init; }

        /// <summary>A finer division, at most 40 printable ASCII characters.</summary>
        public string? Subkind { get; init; }

        /// <summary>What it is about in one line, at most 200 characters.</summary>
        public string? Title { get; init; }

        /// <summary>The matter in full, at most 4,000 characters.</summary>
        public string? Description { get; init; }

        /// <summary>How much it presses.</summary>
        public CasePriority? Priority { get; init; }

        /// <summary>Global id of the customer.</summary>
        public string? PartyId { get; init; }

        /// <summary>Global id of the place.</summary>
        public string? LocationId { get; init; }

        /// <summary>Global id of the service that is asked for.</summary>
        public string? ServiceItemId { get; init; }

        /// <summary>Global id of the order it is about.</summary>
        public string? OrderId { get; init; }
    }

    public override async Task<Case> Run(ClassifyCaseInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Code(input.Subkind, "subkind", 40);
        reasons.Text(input.Title, "title", 200, required: input.Title is not null);
        reasons.Text(input.Description, "description", 4000);
        reasons.ThrowIfAny();
        var it = await db.Take<Case>(input, Scope, AfterSalesDb.WithPhase, ct);
        var item = await items.Of(input.ServiceItemId, staff: true, ct);
        it.Classify(new Classification(input.Kind, input.Subkind.Tidy(), input.Title.Tidy(), input.Description.Tidy(), input.Priority,
            await placement.Party(input.PartyId, Scope, ct), (await placement.Place(input.LocationId, Scope, ct))?.LocationId, await placement.Order(input.OrderId, ct), item?.Id, item?.Code));
        return it;
    }
}
