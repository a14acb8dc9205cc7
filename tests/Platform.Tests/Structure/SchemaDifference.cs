#pragma warning disable EF1001 // the provider's own reverse engineering is the best witness there is
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Tests.Structure;

/// <summary>What differs between a context's model and the database as the provider itself reads it.</summary>
internal static class SchemaDifference
{
    public static IEnumerable<string> Of(DbContext db)
    {
        var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices();
        var provider = Assembly.Load(db.GetService<IDatabaseProvider>().Name);
        var named = provider.GetCustomAttributes<DesignTimeProviderServicesAttribute>().Single();
        ((IDesignTimeServices)Activator.CreateInstance(provider.GetType(named.TypeName)!)!).ConfigureDesignTimeServices(services);
        var actual = services.BuildServiceProvider().GetRequiredService<IDatabaseModelFactory>().Create(db.Database.GetConnectionString()!, new DatabaseModelFactoryOptions());
        foreach (var table in db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables)
        {
            var found = actual.Tables.SingleOrDefault(t => t.Name == table.Name);
            if (found is null) { yield return $"{table.Name} is missing"; continue; }
            foreach (var column in table.Columns)
            {
                var real = found.Columns.SingleOrDefault(c => c.Name == column.Name);
                if (real is null) { yield return $"{table.Name}.{column.Name} is missing"; continue; }
                if (real.IsNullable != column.IsNullable) yield return $"{table.Name}.{column.Name} is {(real.IsNullable ? "" : "not ")}nullable in the database";
                if (!Same(real.StoreType!, column.StoreType)) yield return $"{table.Name}.{column.Name} is {real.StoreType} in the database, {column.StoreType} in the model";
            }
            foreach (var extra in found.Columns.Where(c => table.Columns.All(m => m.Name != c.Name))) yield return $"{table.Name}.{extra.Name} is unknown to the model";
            foreach (var index in table.Indexes)
                if (!found.Indexes.Any(i => i.IsUnique == index.IsUnique && i.Columns.Select(c => c.Name).SequenceEqual(index.Columns.Select(c => c.Name)))
                    && !(found.PrimaryKey is { } key && key.Columns.Select(c => c.Name).SequenceEqual(index.Columns.Select(c => c.Name))))
                    yield return $"{table.Name} lacks the index {index.Name}";
        }
    }

    // SQLite keeps whatever type name a column was given; only its affinity matters there.
    static bool Same(string real, string model) => Plain(real) == Plain(model) || (Integer(real) && Integer(model)) || (Text(real) && Text(model) && (model == "TEXT" || real == "TEXT"));

    static string Plain(string type) => type.ToLowerInvariant().Replace("(20)", "", StringComparison.Ordinal).Replace("int(11)", "int", StringComparison.Ordinal);

    static bool Integer(string type) => type.ToUpperInvariant() is "INTEGER" or "BIGINT" or "INT" or "TINYINT(1)" or "BOOLEAN" or "SMALLINT";

    static bool Text(string type) => type.StartsWith("varchar", StringComparison.OrdinalIgnoreCase) || type.StartsWith("char", StringComparison.OrdinalIgnoreCase) || type.ToUpperInvariant() is "TEXT" or "LONGTEXT" or "DATETIME(6)";
}
