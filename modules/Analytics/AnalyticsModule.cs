using Platform.Analytics.Data;

namespace Platform.Analytics;

/// <summary>Figures over what the other modules record. Nothing of it is built yet.</summary>
public sealed class AnalyticsModule : Module
{
    internal const string TablePrefix = "ana_";

    /// <inheritdoc />
    public override string Prefix => TablePrefix;

    /// <inheritdoc />
    public override Type Db => typeof(AnalyticsDb);
}
