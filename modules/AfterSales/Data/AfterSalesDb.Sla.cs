using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Platform.AfterSales.Data;

/// <summary>What happens to a document moves its clocks in the same save.</summary>
internal sealed partial class AfterSalesDb
{
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await this.GetService<SlaDesk>().FollowAsync(this, cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }
}
