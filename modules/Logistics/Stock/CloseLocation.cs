using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Stock;

namespace Platform.Logistics;

/// <summary>Takes a stock location out of use. Refused while it holds goods.</summary>
[Needs("logistics:location:manage")]
internal sealed class CloseLocation(LogisticsDb db) : Mutation<CloseLocation.CloseLocationInput, StockLocation>
{
    /// <summary>The location to close.</summary>
    public sealed record CloseLocationInput : ChangeInput;

    /// <inheritdoc />
    public override async Task<StockLocation> Run(CloseLocationInput input, CancellationToken ct)
    {
        var location = await db.Take<StockLocation>(input, Scope, null, ct);
        var pieces = await db.Set<StockLevel>().Where(l => l.LocationId == location.Id).SumAsync(l => l.OnHand, ct);
        if (pieces > 0) throw new Refused(LogisticsErrors.LocationNotEmpty, "id", ("code", location.Code), ("pieces", pieces));
        location.Close();
        return location;
    }
}
