using Microsoft.EntityFrameworkCore;

namespace Platform.Analytics.Data;

/// <summary>The tables of Analytics: facts, what was frozen of them, and what is judged by them.</summary>
internal sealed class AnalyticsDb(DbContextOptions<AnalyticsDb> options) : ModuleDb(options)
{
    protected override string Prefix => AnalyticsModule.TablePrefix;

    protected override void Map(ModelBuilder model)
    {
        FactMapping.Map(model);
        JudgingMapping.Map(model);
        ActingMapping.Map(model);
    }
}
