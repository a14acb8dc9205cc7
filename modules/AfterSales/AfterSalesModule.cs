using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Platform.Contracts.Customers;

namespace Platform.AfterSales;

/// <summary>Cases, work orders and whatever is done for a customer after the sale.</summary>
public sealed partial class AfterSalesModule : Module
{
    internal const string TablePrefix = "asv_";

    /// <inheritdoc />
    public override string Prefix => TablePrefix;

    /// <inheritdoc />
    public override Type Db => typeof(AfterSalesDb);

    /// <inheritdoc />
    public override IReadOnlyList<string> Requires => ["Customers"];

    /// <inheritdoc />
    public override IReadOnlyList<string> ForCustomers => [CasePermissions.Read, CasePermissions.Request, CasePermissions.Reopen, "aftersales:item:read", WorkRights.Read, ChargeRights.Read, KnowledgeArticle.Read,
        ReturnRights.Read, ReturnRights.Request, DisputeRights.Read, DisputeRights.Raise, DisputeRights.Evidence];

    /// <inheritdoc />
    public override IReadOnlyDictionary<StaffRole, IReadOnlyList<string>> ForStaff => AfterSalesRoles.Shares;

    /// <inheritdoc />
    public override void Register(IServiceCollection services)
    {
        RegisterSla(services);
        services.AddOptions<AfterSalesSettings>().BindConfiguration("AfterSales");
        services.AddContract<ICases, CasesLookup, NoCases>(this);
        services.AddScoped<IOpenDocuments, OpenCases>();
        services.AddSingleton<ContactSeal>().AddScoped<Intake>().AddScoped<Joining>().AddScoped<Placement>().AddScoped<Router>().AddScoped<RoutingHistory>().AddScoped<ServiceItemChoice>().AddScoped<QueueBook>().AddScoped<Standings>();
        services.AddScoped<CaseHindrances>().AddScoped<ICaseGuard, OpenReplies>().AddScoped<ICaseGuard, OpenSteps>().AddScoped<ICaseGuard, OpenWork>().AddScoped<ICaseGuard, CallBackCare>().AddScoped<PlaybookShelf>().AddScoped<Consequences>();
        services.TryAddScoped<IFollowUps, NoFollowUps>();
        services.TryAddScoped<IServiceLocations, NoServiceLocations>();
        RegisterWork(services);
        services.AddScoped<NextContacts>().AddScoped<ArticleSuggestions>().AddScoped<CaseActionChecks>().AddScoped<RuleChecks>().AddScoped<CaseActor>().AddScoped<RuleTargets>().AddScoped<RuleActor>().AddScoped<PastTargets>();
        services.AddScoped<PolicyShelf>().AddScoped<ReturnDesk>().AddScoped<LossDesk>().AddScoped<ReturnDecisions>().AddScoped<FastLane>().AddScoped<PaidAhead>().AddScoped<Attachments>().AddScoped<RequestedLines>().AddScoped<ICaseGuard, OpenReturns>();
        services.AddScoped<Rulings>().AddScoped<DisputeSteps>().AddScoped<DisputedReturn>().AddScoped<ICaseGuard, OpenDisputes>().AddScoped<Platform.Kernel.Files.IFileReaders, RemedyFileReaders>();
        services.AddScoped<CaseAttachments>().AddScoped<Platform.Kernel.Files.IFileReaders, CaseFileReaders>().AddScoped<Platform.Kernel.Files.IFileReaders, JobReportReaders>();
    }
}
