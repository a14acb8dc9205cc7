using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Places;

/// <summary>Who moves into which place.</summary>
internal sealed record MoveInInput : ChangeInput
{
    /// <summary>The party.</summary>
    [Id(nameof(Party))]
    public required long PartyId { get; init; }

    /// <summary>What it is to the place.</summary>
    public required OccupancyRole Role { get; init; }

    /// <summary>Since when, inclusive; null is now. May lie in the past or the future.</summary>
    public DateTime? From { get; init; }

    /// <summary>Until when, exclusive; null while nobody has said.</summary>
    public DateTime? To { get; init; }

    /// <summary>True lets the present owner's time end when the new owner's begins.</summary>
    public bool ReplacesOwner { get; init; }
}

/// <summary>Writes down that a party owns, rents or lives in a place, or is called about it. A second owner at the same moment is refused with OWNER_OVERLAPS.</summary>
[Needs(PlacePermissions.Occupy)]
internal sealed class MoveIn(CustomersDb db, Caller caller) : Mutation<MoveInInput, ServiceLocation>
{
    public override async Task<ServiceLocation> Run(MoveInInput input, CancellationToken ct)
    {
        var location = await db.Take<ServiceLocation>(input, Scope, q => q.Include(l => l.Occupancies), ct);
        var known = await db.Visible<Party>(caller.Scope(Permissions.Read)).AnyAsync(p => p.Id == input.PartyId && (p.Status == PartyStatus.Active || p.Status == PartyStatus.Inactive), ct);
        if (!known) throw new Refused(CommonErrors.NotFound, "partyId", ("what", nameof(Party)));
        location.MoveIn(input.PartyId, input.Role, input.From ?? db.Now, input.To, input.ReplacesOwner);
        return location;
    }
}
