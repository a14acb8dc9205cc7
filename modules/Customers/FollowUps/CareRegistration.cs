using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Platform.Contracts.AfterSales;
using Platform.Contracts.Orders;
using Platform.Customers.Surveys;
using Platform.Kernel.Notifications;

namespace Platform.Customers.FollowUps;

/// <summary>What follow-ups and surveys need that scanning cannot find.</summary>
internal static class CareRegistration
{
    public static IServiceCollection AddCare(this IServiceCollection services)
    {
        services.AddOptions<SurveySettings>().BindConfiguration("Customers:Surveys");
        services.AddScoped<FollowUpPolicies>().AddScoped<FollowUpPlanner>().AddScoped<CareBook>().AddScoped<IOpenDocuments, OpenFollowUps>();
        services.AddSingleton<CareDefaults>().AddSingleton<TokenGuesses>().AddHostedService<SeedCare>();
        services.AddSingleton<SurveyLinks>().AddScoped<ISecretArguments>(s => s.GetRequiredService<SurveyLinks>());
        // A program without those modules has nobody who answers; where they are, their own registrations count.
        services.TryAddScoped<ICases, NoCases>();
        services.TryAddScoped<IOrders, NoOrders>();
        return services;
    }
}
