using Microsoft.EntityFrameworkCore;

namespace Platform.Kernel.Data;

/// <summary>Base of every module's context.</summary>
public abstract class ModuleDb(DbContextOptions options) : DbContext(options)
{
}
