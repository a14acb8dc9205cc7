using GraphQL.DataLoader;
using Platform.Customers.Loading;
using Platform.Kernel.Flow;
using Platform.Kernel.Security;

namespace Platform.Customers;

/// <summary>What hangs on a party, each loaded for all parties of a page at once.</summary>
[Extends(typeof(Party))]
internal static class PartyFields
{
    /// <summary>Name of the person, company, household or department; null when the system it was taken over from gave none.</summary>
    [Requires(nameof(Party.NameSealed))]
    public static string? DisplayName([Parent] Party party, FieldCipher cipher) => party.Name(cipher);

    /// <summary>What it is to the company; may be empty.</summary>
    [Requires(nameof(Party.FamilyId))]
    public static IDataLoaderResult<IReadOnlyList<PartyRole>> Roles([Parent] Party party, RolesOfParty loader) => loader.Load(Kinship.Of(party));

    /// <summary>How it can be reached, oldest first.</summary>
    [Requires(nameof(Party.FamilyId))]
    public static IDataLoaderResult<IReadOnlyList<ContactPoint>> ContactPoints([Parent] Party party, ContactPointsOfParty loader) => loader.Load(Kinship.Of(party));

    /// <summary>Where it is, oldest first.</summary>
    [Requires(nameof(Party.FamilyId))]
    public static IDataLoaderResult<IReadOnlyList<Address>> Addresses([Parent] Party party, AddressesOfParty loader) => loader.Load(Kinship.Of(party));

    /// <summary>Under which keys other systems know it.</summary>
    [Needs(Caller.Staff), Requires(nameof(Party.FamilyId))]
    public static IDataLoaderResult<IReadOnlyList<ExternalRef>> ExternalRefs([Parent] Party party, ExternalRefsOfParty loader) => loader.Load(Kinship.Of(party));

    /// <summary>What the viewer could do with its status next and, if not, why.</summary>
    [Requires(nameof(Party.Status))]
    public static IReadOnlyList<Transition> AvailableTransitions([Parent] Party party, Caller caller) => PartyFlow.Table.Available(party, caller);
}
