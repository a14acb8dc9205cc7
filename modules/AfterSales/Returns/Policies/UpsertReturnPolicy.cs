using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>Writes a return policy, or replaces the one of this code. Counts for what is asked from now on.</summary>
[Needs(ReturnRights.WritePolicies)]
internal sealed class UpsertReturnPolicy(AfterSalesDb db) : Mutation<UpsertReturnPolicy.UpsertReturnPolicyInput, ReturnPolicy>
{
    /// <summary>The policy.</summary>
    internal sealed record UpsertReturnPolicyInput : MutationInput
    {
        /// <summary>Its code, 1 to 40 printable ASCII characters; DEFAULT takes what no other one names.</summary>
        public required string Code { get; init; }

        /// <summary>The version the client saw, 0 for a policy that is not there yet; null overwrites whatever stands there.</summary>
        public long? ExpectedVersion { get; init; }
        /// <summary>Name for people, 1 to 100 characters.</summary>
        public required string Name { get; init; }

        /// <summary>Codes of the product categories it is for, at most 50.</summary>
        public IReadOnlyList<string>? Categories { get; init; }

        /// <summary>Lower comes first, 0 to 10,000.</summary>
        public int Position { get; init; } = 100;

        /// <summary>Whether it counts.</summary>
        public bool IsActive { get; init; } = true;

        /// <summary>Days after the day of arrival without a reason, 0 to 365.</summary>
        public int NoReasonDays { get; init; } = 7;

        /// <summary>Days in which a fault of ours gives the money back, 0 to 3,650.</summary>
        public int FaultDays { get; init; } = 15;

        /// <summary>Days in which goods are exchanged, 0 to 3,650.</summary>
        public int ExchangeDays { get; init; } = 15;

        /// <summary>Days in which goods are mended, 0 to 3,650.</summary>
        public int RepairDays { get; init; } = 365;

        /// <summary>Whether opened goods come back without a reason.</summary>
        public bool AllowsOpened { get; init; }

        /// <summary>Whether goods made for one customer come back without a reason.</summary>
        public bool AllowsMadeToOrder { get; init; }

        /// <summary>Days that the customer has for sending, 1 to 90.</summary>
        public int SendWithinDays { get; init; } = 7;

        /// <summary>Most money of a return that the fast lane allows, minor units; 0 shuts it.</summary>
        public long FastLaneMaxMinor { get; init; }

        /// <summary>Returns of one customer within 90 days above which the fast lane is shut for them, 0 to 1,000.</summary>
        public int FastLaneMostReturns { get; init; } = 5;

        /// <summary>When the fast lane pays.</summary>
        public RefundMoment RefundMoment { get; init; }

        /// <summary>Most money that is given back without goods by rule, minor units; 0 leaves every such case to a person.</summary>
        public long RefundOnlyMaxMinor { get; init; }

        /// <summary>Whether a return whose goods were all accepted is decided without a person.</summary>
        public bool DecidesItself { get; init; } = true;

        /// <summary>Where the goods are to be sent, as the customer is told; at most 300 characters.</summary>
        public string? ReturnTo { get; init; }
    }

    public override async Task<ReturnPolicy> Run(UpsertReturnPolicyInput input, CancellationToken ct)
    {
        Check(input);
        var policy = await db.Set<ReturnPolicy>().FirstOrDefaultAsync(p => p.Code == input.Code, ct);
        await db.RequireVersion(policy, input.ExpectedVersion, ct);
        if (policy is null) db.Add(policy = new ReturnPolicy(input.Code));
        return policy.Fill(new PolicyTerms(input.Name.Trim(), Words.Joined(input.Categories), input.Position, input.IsActive, input.NoReasonDays, input.FaultDays, input.ExchangeDays, input.RepairDays, input.AllowsOpened,
            input.AllowsMadeToOrder, input.SendWithinDays, input.DecidesItself, input.ReturnTo.Tidy(), input.FastLaneMaxMinor, input.FastLaneMostReturns, input.RefundMoment, input.RefundOnlyMaxMinor));
    }

    static void Check(UpsertReturnPolicyInput input)
    {
        var reasons = new Reasons();
        reasons.Code(input.Code, "code", 40, required: true);
        reasons.Text(input.Name, "name", 100, required: true);
        reasons.Codes(input.Categories, "categories", 50);
        reasons.AddIf(input.Code == ReturnPolicy.Default && (input.Categories is { Count: > 0 } || !input.IsActive), ReturnErrors.DefaultPolicy, input.IsActive ? "categories" : "isActive");
        reasons.AddIf(input.Code != ReturnPolicy.Default && input.Categories is not { Count: > 0 }, CommonErrors.Required, "categories");
        reasons.Between(input.Position, "position", 0, 10_000);
        reasons.Between(input.NoReasonDays, "noReasonDays", 0, 365);
        reasons.Between(input.FaultDays, "faultDays", 0, 3_650);
        reasons.Between(input.ExchangeDays, "exchangeDays", 0, 3_650);
        reasons.Between(input.RepairDays, "repairDays", 0, 3_650);
        reasons.Between(input.SendWithinDays, "sendWithinDays", 1, 90);
        reasons.Between(input.FastLaneMaxMinor, "fastLaneMaxMinor", 0, UpsertServiceItem.LargestAmount);
        reasons.Between(input.FastLaneMostReturns, "fastLaneMostReturns", 0, 1_000);
        reasons.Between(input.RefundOnlyMaxMinor, "refundOnlyMaxMinor", 0, UpsertServiceItem.LargestAmount);
        reasons.Text(input.ReturnTo, "returnTo", 300);
        reasons.ThrowIfAny();
    }
}
