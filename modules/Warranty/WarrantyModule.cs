using Platform.Warranty.Data;

namespace Platform.Warranty;

/// <summary>Installed products, entitlements and claims. Nothing of it is built yet.</summary>
public sealed class WarrantyModule : Module
{
    internal const string TablePrefix = "war_";

    /// <inheritdoc />
    public override string Prefix => TablePrefix;

    /// <inheritdoc />
    public override Type Db => typeof(WarrantyDb);
}
