using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>
/// Takes in a matter, by staff from any channel or by customers themselves. When the same person comes again with the same open matter within
/// the window, it is joined to the case that is there, and that case is the answer; so is the case of an external id that came in before.
/// Staff need <c>aftersales:case:open</c>; customers need <c>aftersales:case:request</c>, come as themselves, and may not set what is the desk's to decide.
/// </summary>
[Needs(Caller.SignedIn)]
internal sealed class OpenCase(AfterSalesDb db, Caller caller, Intake intake, CaseAttachments attachments) : Mutation<OpenCase.OpenCaseInput, Case>
{
    /// <summary>What somebody came with.</summary>
    internal sealed record OpenCaseInput : MutationInput
    {
        /// <summary>What it is; customers may not raise issue slips.</summary>
        public required CaseKind Kind { get; init; }

        /// <summary>A finer division, at most 40 printable ASCII characters; staff only.</summary>
        public string? Subkind { get; init; }

        /// <summary>How it came in; customers come by WEB (when not given), APP, CHAT or WECHAT. Staff: PHONE when not given.</summary>
        public ServiceChannel? Channel { get; init; }

        /// <summary>The channel's own id of the message or call, at most 128 printable ASCII characters: the same one never makes a second entry.</summary>
        public string? ExternalId { get; init; }

        /// <summary>What it is about in one line, 1 to 200 characters.</summary>
        public required string Title { get; init; }

        /// <summary>The matter in full, at most 4,000 characters.</summary>
        public string? Description { get; init; }

        /// <summary>Global id of the customer; customers may leave it out or name themselves. Without it the party is found by the contact, or is the tenant or owner of the place.</summary>
        public string? PartyId { get; init; }

        /// <summary>Who came, when the customer is not known yet; staff only.</summary>
        public Contact? Contact { get; init; }

        /// <summary>Global id of the place; customers may name places that they own or rent.</summary>
        public string? LocationId { get; init; }

        /// <summary>Global id of the service that is asked for; customers may name what is bookable online.</summary>
        public string? ServiceItemId { get; init; }

        /// <summary>Global id of the order it is about.</summary>
        public string? OrderId { get; init; }

        /// <summary>Where in the organisation it belongs; null: where the place or the team is looked after, else the caller's own unit. Staff only.</summary>
        public string? OrgUnitId { get; init; }

        /// <summary>How much it presses; null leaves it to the routing rules. Staff only.</summary>
        public CasePriority? Priority { get; init; }

        /// <summary>The team that gets it; null leaves it to the routing rules. Staff only.</summary>
        public string? TeamId { get; init; }

        /// <summary>Account of a member of the team that gets it. Staff only.</summary>
        public string? OwnerId { get; init; }

        /// <summary>The open case that this belongs to, when the caller says so.</summary>
        public string? JoinTo { get; init; }

        /// <summary>Global ids of uploaded photos and papers, at most 9; they stand with what was said this time.</summary>
        public IReadOnlyList<string>? FileIds { get; init; }

        /// <summary>True opens a case of its own even if it looks like one that is there.</summary>
        public bool Separate { get; init; }
    }

    /// <summary>Somebody who is not known as a customer yet.</summary>
    internal sealed record Contact
    {
        /// <summary>Name, at most 100 characters.</summary>
        public string? Name { get; init; }

        /// <summary>Phone as people write it, 5 to 20 digits.</summary>
        public string? Phone { get; init; }

        /// <summary>E-mail address, at most 200 characters.</summary>
        public string? Email { get; init; }

        /// <summary>Address in words, at most 300 characters.</summary>
        public string? Address { get; init; }
    }

    public override async Task<Case> Run(OpenCaseInput input, CancellationToken ct)
    {
        IntakeRules.Check(input, caller);
        var files = await attachments.CheckAsync(input.FileIds, "fileIds", ct);
        var it = await intake.Take(input, caller.Scope(IntakeRules.Permission(caller)), ct);
        if (it.Id == 0) db.Add(it);
        // An external id that came in before adds no entry, and its files are there already.
        if (files.Count > 0 && it.Entries.LastOrDefault(e => db.Entry(e).State is EntityState.Added or EntityState.Detached) is { } entry)
        {
            db.Add(entry);
            attachments.Add(it, entry, files);
        }
        return it;
    }
}
