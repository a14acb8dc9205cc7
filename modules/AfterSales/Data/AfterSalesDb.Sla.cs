using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Platform.AfterSales.Data;

/// <summary>What happens to a document moves its clocks, and its words where it is found by them, in the same save.</summary>
internal sealed partial class AfterSalesDb
{
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await this.GetService<SlaDesk>().FollowAsync(this, cancellationToken);
        await CaseIndex.FollowAsync(this, cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }
}
