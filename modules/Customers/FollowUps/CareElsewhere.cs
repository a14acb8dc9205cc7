using GraphQL.DataLoader;
using Platform.Contracts.AfterSales;
using Platform.Contracts.Orders;
using Platform.Customers.Surveys;

namespace Platform.Customers.FollowUps;

/// <summary>What Customers adds to a case.</summary>
[Extends(typeof(ICase))]
internal static class CaseCare
{
    /// <summary>Calls back about it, oldest first.</summary>
    [Needs(CarePermissions.Read), Requires(nameof(ICase.Id))]
    public static IDataLoaderResult<IReadOnlyList<FollowUp>> FollowUps([Parent] ICase about, FollowUpsOfDocument loader) => loader.Load(new("Case", about.Id));

    /// <summary>Surveys about it, oldest first.</summary>
    [Needs(CarePermissions.SurveyRead), Requires(nameof(ICase.Id))]
    public static IDataLoaderResult<IReadOnlyList<Survey>> Surveys([Parent] ICase about, SurveysOfDocument loader) => loader.Load(new("Case", about.Id));
}

/// <summary>What Customers adds to a work order.</summary>
[Extends(typeof(IWorkOrder))]
internal static class WorkOrderCare
{
    /// <summary>Calls back about it, oldest first; about work of a case the case is asked after.</summary>
    [Needs(CarePermissions.Read), Requires(nameof(IWorkOrder.Id))]
    public static IDataLoaderResult<IReadOnlyList<FollowUp>> FollowUps([Parent] IWorkOrder about, FollowUpsOfDocument loader) => loader.Load(new("WorkOrder", about.Id));

    /// <summary>Surveys about it, oldest first.</summary>
    [Needs(CarePermissions.SurveyRead), Requires(nameof(IWorkOrder.Id))]
    public static IDataLoaderResult<IReadOnlyList<Survey>> Surveys([Parent] IWorkOrder about, SurveysOfDocument loader) => loader.Load(new("WorkOrder", about.Id));
}

/// <summary>What Customers adds to an order besides its customer.</summary>
[Extends(typeof(IOrder))]
internal static class OrderCare
{
    /// <summary>Calls back about its delivery, oldest first.</summary>
    [Needs(CarePermissions.Read), Requires(nameof(IOrder.Id))]
    public static IDataLoaderResult<IReadOnlyList<FollowUp>> FollowUps([Parent] IOrder about, FollowUpsOfDocument loader) => loader.Load(new("Order", about.Id));

    /// <summary>Surveys about it, oldest first.</summary>
    [Needs(CarePermissions.SurveyRead), Requires(nameof(IOrder.Id))]
    public static IDataLoaderResult<IReadOnlyList<Survey>> Surveys([Parent] IOrder about, SurveysOfDocument loader) => loader.Load(new("Order", about.Id));
}

/// <summary>What hangs on a party.</summary>
[Extends(typeof(Party))]
internal static class PartyCare
{
    /// <summary>Calls back that it is owed or got, under its present or an earlier number, newest first, at most 100.</summary>
    [Needs(CarePermissions.Read), Requires]
    public static IDataLoaderResult<IReadOnlyList<FollowUp>> FollowUps([Parent] Party party, FollowUpsOfParty loader) => loader.Load(party.Id);

    /// <summary>Surveys that it was sent, newest first, at most 100.</summary>
    [Needs(CarePermissions.SurveyRead), Requires]
    public static IDataLoaderResult<IReadOnlyList<Survey>> Surveys([Parent] Party party, SurveysOfParty loader) => loader.Load(party.Id);
}
