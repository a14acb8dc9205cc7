using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales.Data;

/// <summary>The tables of AfterSales.</summary>
internal sealed partial class AfterSalesDb(DbContextOptions<AfterSalesDb> options) : ModuleDb(options)
{
    protected override string Prefix => AfterSalesModule.TablePrefix;

    protected override void Map(ModelBuilder model)
    {
        CaseMapping.Map(model);
        SlaMapping.Map(model);
        WorkMapping.Map(model);
        KnowledgeMapping.Map(model);
        AutomationMapping.Map(model);
    }

    /// <summary>A case with the phase that lasts, which is what changing it needs.</summary>
    public static IQueryable<Case> WithPhase(IQueryable<Case> cases) => cases.Include(c => c.Phases.Where(p => p.To == null));
}
