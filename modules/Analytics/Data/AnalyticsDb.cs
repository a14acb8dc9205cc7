using Microsoft.EntityFrameworkCore;

namespace Platform.Analytics.Data;

/// <summary>The tables of Analytics; only those that every module has, so far.</summary>
internal sealed class AnalyticsDb(DbContextOptions<AnalyticsDb> options) : ModuleDb(options)
{
    protected override string Prefix => AnalyticsModule.TablePrefix;

    protected override void Map(ModelBuilder model) { }
}
