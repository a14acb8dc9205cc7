using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales.Data;

/// <summary>Cases, their queues and answers as tables.</summary>
internal static class CaseMapping
{
    public static void Map(ModelBuilder model) { }
}
