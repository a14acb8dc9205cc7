using GraphQL.DataLoader;
using Platform.Contracts.AfterSales;
using Platform.Customers.Loading;

namespace Platform.Customers.Documents;

/// <summary>What Customers knows before the next talk.</summary>
[Extends(typeof(INextContact))]
internal static class NextContactParty
{
    /// <summary>The customer, with the latest talks, the open documents and what else hangs on a party.</summary>
    [Needs(Permissions.Read)]
    public static IDataLoaderResult<Party?> Party([Parent] INextContact card, PartyById loader) => loader.Load(card.PartyId);
}
