using Platform.Kernel.Stock;

namespace Platform.Logistics;

/// <summary>What the stock mutations check alike.</summary>
internal static class StockChange
{
    public const long MostPieces = 1_000_000_000;

    /// <summary>An item code as it is kept: trimmed, ASCII, at most 60 characters.</summary>
    public static string Item(string given, string field)
    {
        var item = given.Trim();
        if (item.Length == 0) throw new Refused(CommonErrors.Required, field);
        if (item.Length > 60) throw new Refused(CommonErrors.TooLong, field, ("max", 60));
        return item.AsSpan().ContainsAnyExceptInRange('!', '~') ? throw new Refused(CommonErrors.InvalidFormat, field, ("expected", "SKU, ASCII")) : item;
    }

    public static long Pieces(long given, long least, string field)
        => given < least || given > MostPieces ? throw new Refused(CommonErrors.OutOfRange, field, ("min", least), ("max", MostPieces)) : given;

    public static string Reason(string given)
    {
        var reason = given.Trim();
        if (reason.Length == 0) throw new Refused(CommonErrors.Required, "reason");
        return reason.Length > 200 ? throw new Refused(CommonErrors.TooLong, "reason", ("max", 200)) : reason;
    }

    /// <summary>The location, open and within reach.</summary>
    public static async Task<StockLocation> Location(LogisticsDb db, string id, string field, RowScope scope, CancellationToken ct)
    {
        var location = await db.Take<StockLocation>(id, field, scope, null, ct);
        return location.Open ? location : throw new Refused(LogisticsErrors.LocationClosed, field, ("code", location.Code));
    }

    /// <summary>The level after the change, for the payload.</summary>
    public static async Task<StockLevel> Level(LogisticsDb db, string item, long location, StockCondition condition, CancellationToken ct)
        => await StockBook.FindAsync(db, item, location, condition, ct) ?? throw new InvalidOperationException("The level was just written.");

    /// <summary>Names the client's request: the same request never moves goods twice.</summary>
    public static string Cause(string what, Caller caller, string key, int part = 0) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{what}:{caller.UserId}:{part}:{key}");
}
