using GraphQL.DataLoader;
using Platform.Contracts.AfterSales;
using Platform.Customers.Loading;

namespace Platform.Customers.Places;

/// <summary>What Customers adds to a case.</summary>
[Extends(typeof(ICase))]
internal static class CaseCustomer
{
    /// <summary>Whose matter it is; null while nobody knows, or when the viewer may not see that party.</summary>
    [Needs(Permissions.Read), Requires(nameof(ICase.PartyId))]
    public static IDataLoaderResult<Party?>? Customer([Parent] ICase matter, PartyById loader) => matter.PartyId is { } id ? loader.Load(id) : null;

    /// <summary>The place it is about; null when it is about none, or when the viewer may not see that place.</summary>
    [Needs(PlacePermissions.Read), Requires(nameof(ICase.LocationId))]
    public static IDataLoaderResult<ServiceLocation?>? Location([Parent] ICase matter, LocationById loader) => matter.LocationId is { } id ? loader.Load(id) : null;
}

/// <summary>What Customers adds to a work order.</summary>
[Extends(typeof(IWorkOrder))]
internal static class WorkOrderCustomer
{
    /// <summary>For whom the work is done; null for nobody, or when the viewer may not see that party.</summary>
    [Needs(Permissions.Read), Requires(nameof(IWorkOrder.PartyId))]
    public static IDataLoaderResult<Party?>? Customer([Parent] IWorkOrder work, PartyById loader) => work.PartyId is { } id ? loader.Load(id) : null;

    /// <summary>Where; null when the place is only written as text, or when the viewer may not see that place.</summary>
    [Needs(PlacePermissions.Read), Requires(nameof(IWorkOrder.LocationId))]
    public static IDataLoaderResult<ServiceLocation?>? Location([Parent] IWorkOrder work, LocationById loader) => work.LocationId is { } id ? loader.Load(id) : null;
}
