using Microsoft.Extensions.DependencyInjection;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Cases, work orders and whatever is done for a customer after the sale. Nothing of it is built yet.</summary>
public sealed partial class AfterSalesModule : Module
{
    internal const string TablePrefix = "asv_";

    /// <inheritdoc />
    public override string Prefix => TablePrefix;

    /// <inheritdoc />
    public override Type Db => typeof(AfterSalesDb);

    /// <inheritdoc />
    public override IReadOnlyList<string> Requires => ["Customers"];

    /// <inheritdoc />
    public override void Register(IServiceCollection services)
    {
        RegisterWork(services);
    }
}
