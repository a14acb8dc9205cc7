using Microsoft.Extensions.DependencyInjection;
using Platform.Analytics.Data;
using Platform.Analytics.Projecting;

namespace Platform.Analytics;

/// <summary>Figures over what the other modules record: volumes, times, shares, points and reports, each with the documents behind it.</summary>
public sealed class AnalyticsModule : Module
{
    internal const string TablePrefix = "ana_";

    /// <inheritdoc />
    public override string Prefix => TablePrefix;

    /// <inheritdoc />
    public override Type Db => typeof(AnalyticsDb);

    /// <inheritdoc />
    public override IReadOnlyDictionary<StaffRole, IReadOnlyList<string>> ForStaff => AnalyticsRoles.Shares;

    /// <inheritdoc />
    public override void Register(IServiceCollection services)
    {
        services.AddOptions<AnalyticsSettings>().BindConfiguration("Analytics");
        services.AddSingleton<Months>().AddScoped<FactBook>().AddScoped<FigureCounter>().AddScoped<Labels>().AddScoped<FigureBoard>().AddScoped<Acting.ActionFigures>();
    }
}
