using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;
using Platform.Contracts.Orders;
using Platform.Customers.Data;
using Platform.Kernel.Security;

namespace Platform.Customers.Leads;

/// <summary>Which lead, and what is known now.</summary>
internal sealed record QualifyLeadInput : ChangeInput
{
    /// <summary>What it may be worth, minor units, 0 or more; null leaves it.</summary>
    public long? ValueMinor { get; init; }

    /// <summary>What was said, in place of what was noted before, at most 1,000 characters; null leaves it.</summary>
    public string? Note { get; init; }

    /// <summary>Global id of the account that follows it from now on; null leaves it.</summary>
    [Id("Account")]
    public long? OwnerId { get; init; }
}

/// <summary>Somebody spoke with the customer and it is worth going on; said again it changes what is known.</summary>
[Needs(LeadRights.Write)]
internal sealed class QualifyLead(CustomersDb db, IAccounts accounts, FieldCipher cipher, Caller caller) : Mutation<QualifyLeadInput, Lead>
{
    public override async Task<Lead> Run(QualifyLeadInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.AddIf(input.ValueMinor is < 0 or > RecordLead.LargestAmount, CommonErrors.OutOfRange, "valueMinor", ("min", 0), ("max", RecordLead.LargestAmount));
        reasons.AddIf(input.Note?.Length > Lead.LongestNote, CommonErrors.TooLong, "note", ("max", Lead.LongestNote));
        await accounts.Check(reasons, input.OwnerId, "ownerId", ct);
        reasons.ThrowIfAny();
        var lead = await db.Take<Lead>(input, Scope, null, ct);
        lead.Qualify(input.ValueMinor, cipher.Protect(RecordLead.Blank(input.Note)), caller);
        lead.GoTo(input.OwnerId, caller);
        return lead;
    }
}

/// <summary>Which lead, and what it became.</summary>
internal sealed record ConvertLeadInput : ChangeInput
{
    /// <summary>Global id of the customer's order that it became; null when it became none here.</summary>
    public string? OrderId { get; init; }

    /// <summary>What it brought, minor units in the lead's currency, 0 or more.</summary>
    public required long WonMinor { get; init; }
}

/// <summary>A lead became business.</summary>
[Needs(LeadRights.Write)]
internal sealed class ConvertLead(CustomersDb db, IOrders orders, Caller caller) : Mutation<ConvertLeadInput, Lead>
{
    public override async Task<Lead> Run(ConvertLeadInput input, CancellationToken ct)
    {
        if (input.WonMinor is < 0 or > RecordLead.LargestAmount) throw new Refused(CommonErrors.OutOfRange, "wonMinor", ("min", 0), ("max", RecordLead.LargestAmount));
        var lead = await db.Take<Lead>(input, Scope, null, ct);
        var order = input.OrderId is null ? null : await OrderAsync(input.OrderId, lead, ct);
        lead.Convert(order?.OrderId, input.WonMinor, caller, db.Now);
        return lead;
    }

    async Task<OrderBrief> OrderAsync(string globalId, Lead lead, CancellationToken ct)
    {
        var id = GlobalId.Row("Order", globalId);
        if ((await orders.Brief([id], ct)).GetValueOrDefault(id) is not { } order || !Scope.Reaches(order.Org)) throw new Refused(CommonErrors.NotFound, "orderId", ("what", "Order"));
        var family = await db.Set<Party>().Where(p => p.Id == lead.PartyId).Select(p => p.FamilyId).FirstAsync(ct);
        return order.PartyId is { } buyer && await db.Set<Party>().AnyAsync(p => p.Id == buyer && p.FamilyId == family, ct) ? order : throw new Refused(LeadErrors.OtherCustomer, "orderId", ("number", order.Number));
    }
}

/// <summary>Which lead, and why.</summary>
internal sealed record LoseLeadInput : ChangeInput
{
    /// <summary>Why, 1 to 200 characters, without personal data.</summary>
    public required string Reason { get; init; }
}

/// <summary>Nothing comes of a lead.</summary>
[Needs(LeadRights.Write)]
internal sealed class LoseLead(CustomersDb db, Caller caller) : Mutation<LoseLeadInput, Lead>
{
    public override async Task<Lead> Run(LoseLeadInput input, CancellationToken ct)
    {
        if (RecordLead.Blank(input.Reason) is not { } reason) throw new Refused(CommonErrors.Required, "reason");
        if (reason.Length > Lead.LongestReason) throw new Refused(CommonErrors.TooLong, "reason", ("max", Lead.LongestReason));
        var lead = await db.Take<Lead>(input, Scope, null, ct);
        lead.Lose(reason, caller, db.Now);
        return lead;
    }
}
