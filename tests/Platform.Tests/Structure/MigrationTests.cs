using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Migrations;

namespace Platform.Tests.Structure;

public sealed class MigrationTests
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task The_model_of_every_module_equals_the_migrated_schema(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await using var scope = app.Services.CreateAsyncScope();
        var differences = new List<string>();
        foreach (var module in app.Services.GetRequiredService<ModuleRegistry>().All.Where(m => m.Db is not null))
            differences.AddRange(SchemaDifference.Of((DbContext)scope.ServiceProvider.GetRequiredService(module.Db!)));
        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Migrating_again_changes_nothing_and_nothing_is_pending(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        var migrator = app.Services.GetRequiredService<Migrator>();
        await migrator.MigrateAsync(CancellationToken.None);
        Assert.Empty(migrator.Pending());
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Every_text_column_has_a_length_that_its_index_can_hold(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await using var scope = app.Services.CreateAsyncScope();
        foreach (var module in app.Services.GetRequiredService<ModuleRegistry>().All.Where(m => m.Db is not null))
        {
            var db = (ModuleDb)scope.ServiceProvider.GetRequiredService(module.Db!);
            foreach (var index in db.Model.GetEntityTypes().SelectMany(e => e.GetIndexes()))
                Assert.All(index.Properties.Where(p => p.ClrType == typeof(string)), p => Assert.InRange(p.GetMaxLength() ?? int.MaxValue, 1, 768));
        }
    }
}
