using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales.Data;

/// <summary>Clocks and escalation as tables.</summary>
internal static class SlaMapping
{
    public static void Map(ModelBuilder model) { }
}
