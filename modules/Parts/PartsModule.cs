using Platform.Parts.Data;

namespace Platform.Parts;

/// <summary>Spare parts: catalogue, stock on the way and in vans, returns of cores. Nothing of it is built yet.</summary>
public sealed class PartsModule : Module
{
    internal const string TablePrefix = "par_";

    /// <inheritdoc />
    public override string Prefix => TablePrefix;

    /// <inheritdoc />
    public override Type Db => typeof(PartsDb);
}
