using Platform.Kernel.Notifications;
using Platform.Customers.Voice;
using Platform.Customers.Segments;
using Platform.Customers.Consents;
using Platform.Customers.Care;
using Microsoft.Extensions.DependencyInjection;
using Platform.Contracts.Customers;
using Platform.Customers.Data;
using Platform.Customers.Finding;
using Platform.Customers.FollowUps;
using Platform.Customers.Importing;
using Platform.Customers.Interactions;
using Platform.Customers.Places;
using Platform.Customers.Privacy;
using Platform.Customers.Releases;
using Platform.Customers.Visits;
using Platform.Kernel.Imports;

namespace Platform.Customers;

/// <summary>Everyone the company deals with: people, companies, households and its own departments, in whatever roles.</summary>
public sealed class CustomersModule : Module
{
    internal const string TablePrefix = "cus_";

    /// <inheritdoc />
    public override string Prefix => TablePrefix;

    /// <inheritdoc />
    public override Type Db => typeof(CustomersDb);

    /// <inheritdoc />
    public override IReadOnlyList<string> ForCustomers => [Permissions.Read, Permissions.Reveal, Surveys.MySurveysQuery.Permission, CustomerSide.MyRatingsQuery.Permission, Releases.ReleaseRights.Own];

    /// <inheritdoc />
    public override IReadOnlyDictionary<StaffRole, IReadOnlyList<string>> ForStaff => CustomersRoles.Shares;

    /// <inheritdoc />
    public override void Register(IServiceCollection services)
    {
        services.AddOptions<CustomersSettings>().BindConfiguration("Customers");
        services.AddContract<IParties, Parties, NoParties>(this)
            .AddContract<IFollowUps, FollowUpsLookup, NoFollowUps>(this)
            .AddContract<IServiceLocations, ServiceLocations, NoServiceLocations>(this)
            .AddContract<ISignInParties, SigningIn.SignInParties, NoSignInParties>(this)
            .AddScoped<IImporter, LocationsImporter>()
            .AddScoped<IImporter, OccupantsImporter>()
            .AddScoped<IImporter, OlistReviewImporter>()
            .AddScoped<InteractionLog>()
            .AddScoped<IdentifyParty>()
            .AddScoped<Threads>()
            .AddScoped<TakeOverParties>()
            .AddScoped<PartiesByContact>()
            .AddContract<IContactConsents, ContactConsents, NoContactConsents>(this)
            .AddContract<ICareOffers, CareOffers, NoCareOffers>(this)
            .AddSingleton<FeedbackClassifier>().AddScoped<ISecretArguments, FeedbackAnswerWords>()
            .AddSingleton<SegmentDesk>().AddScoped<CareListMaker>()
            .AddHostedService(s => new SegmentSweeper(this, s))
            .AddSingleton<CareListPlanner>().AddHostedService(s => new CareListJob(this, s))
            .AddHostedService(s => new FeedbackReportJob(this, s)).AddScoped<Kernel.Files.IFileReaders, FeedbackReportReaders>()
            .AddScoped<ReleaseFiles>().AddScoped<Kernel.Files.IFileReaders, ReleaseFileReaders>()
            .AddScoped<PersonSeeker>().AddScoped<ErasureHolds>()
            .AddScoped<SaidInVisit>()
            .AddSingleton<VisitPlanner>()
            .AddHostedService(s => new VisitPlanningJob(this, s))
            .AddHostedService<ErasureWorker>()
            .AddHostedService<ExportSweeper>()
            .AddCare();
    }
}
