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
        ReturnMapping.Map(model);
        DisputeMapping.Map(model);
    }

    /// <summary>A return with its lines and what was found.</summary>
    public static IQueryable<ReturnAuthorization> Whole(IQueryable<ReturnAuthorization> returns) => returns.Include(r => r.Lines.OrderBy(l => l.Position)).Include(r => r.Findings.OrderBy(i => i.Id)).AsSplitQuery();

    /// <summary>A dispute with its lines and evidence.</summary>
    public static IQueryable<Dispute> Whole(IQueryable<Dispute> disputes) => disputes.Include(d => d.Lines.OrderBy(l => l.Id)).Include(d => d.Evidence.OrderBy(e => e.Id)).AsSplitQuery();

    /// <summary>A case with the phase that lasts, which is what changing it needs.</summary>
    public static IQueryable<Case> WithPhase(IQueryable<Case> cases) => cases.Include(c => c.Phases.Where(p => p.To == null));
}
