using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Segments;

/// <summary>Who is put in and who is taken out by hand.</summary>
internal sealed record ChangeSegmentMembersInput : MutationInput
{
    /// <summary>Global id of the segment.</summary>
    public required string SegmentId { get; init; }

    /// <summary>Global ids of parties to put in, at most 500.</summary>
    public IReadOnlyList<string> Add { get; init; } = [];

    /// <summary>Global ids of parties to take out, at most 500; whoever fits the rule stays in by it.</summary>
    public IReadOnlyList<string> Remove { get; init; } = [];
}

/// <summary>Puts parties into a segment by hand, whatever its rule says, or takes those out again.</summary>
[Needs(SegmentPermissions.Write)]
internal sealed class ChangeSegmentMembers(CustomersDb db) : Mutation<ChangeSegmentMembersInput, Segment>
{
    const int Most = 500;

    public override async Task<Segment> Run(ChangeSegmentMembersInput input, CancellationToken ct)
    {
        if (input.Add.Count > Most || input.Remove.Count > Most) throw new Refused(CommonErrors.TooMany, input.Add.Count > Most ? "add" : "remove", ("max", Most));
        var segment = await db.Take<Segment>(input.SegmentId, "segmentId", Scope, null, ct);
        var (add, remove) = (await HeadsAsync(input.Add, "add", ct), await HeadsAsync(input.Remove, "remove", ct));
        var members = await db.Set<SegmentMember>().AsTracking().Where(m => m.SegmentId == segment.Id && (add.Contains(m.PartyId) || remove.Contains(m.PartyId))).ToDictionaryAsync(m => m.PartyId, ct);
        foreach (var id in add)
            if (members.TryGetValue(id, out var member)) member.ByHand = true;
            else db.Add(new SegmentMember(segment.Id, id, true, db.Now));
        foreach (var id in remove)
            if (members.TryGetValue(id, out var member)) db.Remove(member);
        segment.LookAgain(); // who was taken out may fit the rule
        return segment;
    }

    /// <summary>The records that go on.</summary>
    async Task<List<long>> HeadsAsync(IReadOnlyList<string> ids, string field, CancellationToken ct)
    {
        var heads = new List<long>();
        for (var i = 0; i < ids.Count; i++)
        {
            if (!GlobalId.TryDecode(ids[i], nameof(Party), out var id)) throw new Refused(CommonErrors.NotFound, $"{field}.{i}", ("what", nameof(Party)));
            heads.Add(id);
        }
        var known = await db.Set<Party>().Within(Scope).Where(p => heads.Contains(p.Id) && p.Status != PartyStatus.Erased).Select(p => new { p.Id, p.FamilyId }).ToDictionaryAsync(p => p.Id, p => p.FamilyId, ct);
        var missing = heads.FindIndex(h => !known.ContainsKey(h));
        return missing >= 0 ? throw new Refused(CommonErrors.NotFound, $"{field}.{missing}", ("what", nameof(Party))) : [.. heads.Select(h => known[h]).Distinct()];
    }
}
