using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Platform.Administration.Accounts;
using Platform.Administration.Auditing;
using Platform.Administration.Calendars;
using Platform.Administration.Bulletins;
using Platform.Administration.CustomerSide;
using Platform.Administration.Files;
using Platform.Administration.Importing;
using Platform.Administration.Notifications;
using Platform.Administration.Organisation;
using Platform.Administration.Plugins;
using Platform.Administration.Sessions;
using Platform.Administration.Starting;
using Platform.Administration.Switching;
using Platform.Administration.Timeline;
using Platform.Administration.Webhooks;
using Platform.Contracts.Administration;
using Platform.Kernel.Files;
using Platform.Kernel.Imports;
using Platform.Kernel.Plugins;

namespace Platform.Administration;

/// <summary>The organisation, who may do what in it, and the deployment itself: modules, audit, deliveries, imports, files. Always on.</summary>
public sealed class AdministrationModule : Module
{
    /// <inheritdoc />
    public override string Prefix => "adm_";

    /// <inheritdoc />
    public override Type Db => typeof(AdministrationDb);

    /// <inheritdoc />
    public override bool AlwaysOn => true;

    /// <inheritdoc />
    public override IReadOnlyDictionary<StaffRole, IReadOnlyList<string>> ForStaff => AdministrationRoles.Shares;

    /// <inheritdoc />
    public override void Register(IServiceCollection services)
    {
        services.AddOptions<SignInOptions>().BindConfiguration("SignIn");
        services.AddOptions<StartOptions>().BindConfiguration("Administration");
        services.AddSingleton<OrganisationLookup>().AddSingleton<IOrganisation>(s => s.GetRequiredService<OrganisationLookup>());
        services.AddSingleton<CalendarLookup>().AddSingleton<ICalendars>(s => s.GetRequiredService<CalendarLookup>()).AddHostedService(s => s.GetRequiredService<CalendarLookup>());
        services.AddSingleton<INamesOf, UnitNames>().AddSingleton<INamesOf, TeamNames>().AddSingleton<INamesOf, AccountNames>();
        services.AddSingleton<ITeams, TeamLookup>();
        services.AddSingleton<IAccounts, AccountLookup>();
        services.TryAddSingleton<IPermissionCatalog, DeclaredPermissions>();
        services.AddSingleton<Passwords>().AddSingleton<PasswordGate>().AddSingleton<CallerCache>().AddSingleton<CallerResolver>().AddSingleton<OutsideTokens>();
        services.AddScoped<TogglePreviewing>().AddScoped<Lockout>().AddScoped<SessionDesk>().AddScoped<AccountRights>().AddScoped<TimelineView>();
        services.AddSingleton<ISessionCheck, SessionRecheck>().AddSingleton<ISocketSignIn, SocketSignIn>();
        services.AddHostedService<RevocationListener>().AddHostedService<Sweeping>();
        services.AddOptions<Files.FileOptions>().BindConfiguration("Files");
        services.AddSingleton<FileVault>().AddSingleton<IFileStore>(s => s.GetRequiredService<FileVault>());
        services.AddScoped<IImporter, OrgUnitsImporter>().AddHostedService<ImportWorker>();
        services.AddSingleton<IWebhookStore, WebhookInbox>().AddSingleton<AuditTrail>().AddSingleton<Platform.Kernel.Privacy.IPersonalReadLog, Privacy.PersonalReadLog>();
        services.AddOptions<NotificationOptions>().BindConfiguration("Notifications");
        services.AddOptions<BulletinOptions>().BindConfiguration("Bulletins");
        services.AddScoped<Audience>().AddScoped<Opening>();
        services.AddSingleton<Carriers>().AddScoped<Addressees>().AddScoped<Wordings>();
        services.AddOptions<CustomerSideOptions>().BindConfiguration("CustomerSide");
        services.AddSingleton<CodeSeal>().AddSingleton<CustomerRole>().AddSingleton<IThrottle, Throttle>().AddScoped<CustomerAccounts>().AddScoped<CodeDesk>();
        services.AddSingleton<StoredConnections>().AddSingleton<IConnectionSource>(s => s.GetRequiredService<StoredConnections>());
        services.AddSingleton<PluginWatch>().AddHostedService(s => s.GetRequiredService<PluginWatch>()).AddScoped<PluginDesk>().AddScoped<PluginView>().AddScoped<PluginTrials>();
        services.AddSingleton<StandardRoles>().AddSingleton<FirstStart>().AddSingleton<Seeding>().AddSingleton<AdministratorReset>();
        services.AddSingleton<ModuleSwitch>().AddSingleton<IModuleSwitch>(s => s.GetRequiredService<ModuleSwitch>()).AddHostedService(s => s.GetRequiredService<ModuleSwitch>());
    }
}
