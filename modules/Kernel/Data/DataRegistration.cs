#pragma warning disable EF1001 // see PlannedQuery
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Update;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Platform.Kernel.Events;
using Platform.Kernel.Graph;
using Platform.Kernel.Timeline;

namespace Platform.Kernel.Data;

/// <summary>Registers modules and what their data needs.</summary>
public static class DataRegistration
{
    /// <summary>Registers the modules: contexts, reactions, node sources, contract implementations.</summary>
    public static IServiceCollection AddModules(this IServiceCollection services, DatabaseSettings database, IReadOnlyList<Module> modules)
    {
        services.AddSingleton(database).AddSingleton<IEnumerable<Module>>(modules).AddSingleton<ModuleRegistry>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<EventCatalog>().AddSingleton<NumberBlocks>().AddSingleton<PumpSignal>().AddSingleton<ChangeFeed>().AddSingleton<TimelineCatalog>().AddSingleton<Notifications.NotificationCatalog>().AddSingleton<NodeVisibility>().AddSingleton<TimelineReader>().AddSingleton<TimelineFeed>().AddSingleton<DeliveryBoard>().AddSingleton<EventReplay>()
            .AddSingleton<DataRuntime>().AddSingleton<ErrorCatalog>().AddSingleton<IndexBook>();
        services.AddScoped<IMutationRunner, MutationRunner>().AddScoped<Privacy.PersonalData>();
        services.AddGraphParts([.. modules.Select(GraphModule.Of)]);
        services.TryAddScoped<CurrentCaller>();
        services.AddScoped<Delivery>().AddScoped(s => s.GetRequiredService<CurrentCaller>().Caller);
        services.AddHostedService<ChangePoll>().AddHostedService<TimelinePoll>();
        services.AddOptions<PumpOptions>().BindConfiguration("Events");
        foreach (var module in modules)
        {
            if (module.Db is not null)
                typeof(DataRegistration).GetMethod(nameof(AddDb), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(module.Db).Invoke(null, [services, database, module]);
            foreach (var answer in module.Assembly.GetTypes().Where(t => t.IsClass && !t.IsAbstract && t.IsAssignableTo(typeof(Privacy.IPersonalRows)))) services.AddScoped(typeof(Privacy.IPersonalRows), answer);
            module.Register(services);
        }
        return services;
    }

    static void AddDb<TDb>(IServiceCollection services, DatabaseSettings database, Module module) where TDb : ModuleDb
    {
        services.AddPooledDbContextFactory<TDb>(options => Configure(options, database));
        services.RemoveAll<TDb>();
        services.AddScoped(s => s.GetRequiredService<IDbContextFactory<TDb>>().CreateDbContext());
        services.AddSingleton<IHostedService>(s => ActivatorUtilities.CreateInstance<EventPump>(s, module));
        services.AddSingleton<IHostedService>(s => ActivatorUtilities.CreateInstance<Housekeeping>(s, module));
        services.AddSingleton<IHostedService>(s => ActivatorUtilities.CreateInstance<Security.Reencryption>(s, module));
    }

    /// <summary>The provider's options, the same for every context.</summary>
    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, DatabaseSettings database)
    {
        if (database.IsSqlite) options.UseSqlite(database.ConnectionString);
        else options.UseMySql(database.ConnectionString, new MariaDbServerVersion(new Version(10, 11, 0)), my => my.MaxBatchSize(100));
        if (database.IsCluster) options.ReplaceService<IModificationCommandBatchFactory, OneStatementBatch.Factory>().ReplaceService<IUpdateSqlGenerator, OneStatementBatch.Sql>().AddInterceptors(TransactionFence.Instance);
        return options.ConfigureWarnings(w => w.Ignore(Microsoft.EntityFrameworkCore.Diagnostics.CoreEventId.RowLimitingOperationWithoutOrderByWarning))
            .EnableThreadSafetyChecks(false).AddInterceptors(CommitListener.Instance, FirstFault.Instance).UsePlannedQueries();
    }

    /// <summary>What lists of the graph need of a context: queries that are compiled once, and index hints.</summary>
    public static DbContextOptionsBuilder UsePlannedQueries(this DbContextOptionsBuilder options) => options.AddInterceptors(IndexHint.Instance).ReplaceService<IQueryCompiler, PlannedQuery.Compiler>();
}
