using Microsoft.EntityFrameworkCore;
using Platform.Administration.Data;

namespace Platform.Administration;

/// <summary>The module's tables.</summary>
internal sealed class AdministrationDb(DbContextOptions<AdministrationDb> options) : ModuleDb(options)
{
    /// <inheritdoc />
    protected override string Prefix => "adm_";

    /// <inheritdoc />
    protected override void Map(ModelBuilder model)
    {
        AccessMapping.Map(model);
        OperationsMapping.Map(model);
        NoticesMapping.Map(model);
        BulletinMapping.Map(model);
        CustomerSideMapping.Map(model);
        PluginMapping.Map(model);
    }
}
