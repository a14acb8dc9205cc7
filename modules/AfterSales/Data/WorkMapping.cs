using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales.Data;

/// <summary>Service items, work orders, providers and charges as tables.</summary>
internal static class WorkMapping
{
    public static void Map(ModelBuilder model) { }
}
