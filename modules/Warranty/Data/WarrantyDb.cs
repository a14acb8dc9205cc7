using Microsoft.EntityFrameworkCore;

namespace Platform.Warranty.Data;

/// <summary>The tables of Warranty; only those that every module has, so far.</summary>
internal sealed class WarrantyDb(DbContextOptions<WarrantyDb> options) : ModuleDb(options)
{
    protected override string Prefix => WarrantyModule.TablePrefix;

    protected override void Map(ModelBuilder model) { }
}
