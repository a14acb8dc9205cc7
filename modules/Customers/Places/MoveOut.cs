using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Places;

/// <summary>Who moves out of which place.</summary>
internal sealed record MoveOutInput : ChangeInput
{
    /// <summary>An occupancy of the place.</summary>
    [Id(nameof(Occupancy))]
    public required long OccupancyId { get; init; }

    /// <summary>When, exclusive; null is now.</summary>
    public DateTime? At { get; init; }
}

/// <summary>Ends somebody's time in a place; it stays in the history.</summary>
[Needs(PlacePermissions.Occupy)]
internal sealed class MoveOut(CustomersDb db) : Mutation<MoveOutInput, ServiceLocation>
{
    public override async Task<ServiceLocation> Run(MoveOutInput input, CancellationToken ct)
    {
        var location = await db.Take<ServiceLocation>(input, Scope, q => q.Include(l => l.Occupancies), ct);
        location.MoveOut(input.OccupancyId, input.At ?? db.Now);
        return location;
    }
}
