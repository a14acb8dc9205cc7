using Microsoft.EntityFrameworkCore;

namespace Platform.Parts.Data;

/// <summary>The tables of Parts; only those that every module has, so far.</summary>
internal sealed class PartsDb(DbContextOptions<PartsDb> options) : ModuleDb(options)
{
    protected override string Prefix => PartsModule.TablePrefix;

    protected override void Map(ModelBuilder model) { }
}
