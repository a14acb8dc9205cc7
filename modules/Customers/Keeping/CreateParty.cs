using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;
using Platform.Customers.Data;
using Platform.Customers.Finding;
using Platform.Kernel.Security;

namespace Platform.Customers.Keeping;

/// <summary>A new party with everything known about it.</summary>
internal sealed record CreatePartyInput : MutationInput
{
    /// <summary>What it is by nature.</summary>
    public required PartyKind Kind { get; init; }

    /// <summary>Name of the person, company, household or department; at most 120 characters.</summary>
    public required string DisplayName { get; init; }

    /// <summary>What it is to the company; may be empty and may change later.</summary>
    public IReadOnlyList<PartyRole> Roles { get; init; } = [];

    /// <summary>How the company ranks it; at most 40 characters.</summary>
    public string? Level { get; init; }

    /// <summary>Where it came from; at most 40 characters.</summary>
    public string? Source { get; init; }

    /// <summary>The unit it belongs to; null is the caller's own.</summary>
    [Id("OrgUnit")]
    public long? OrgUnitId { get; init; }

    /// <summary>At most 50; the first of each type is preferred.</summary>
    public IReadOnlyList<ContactPointInput> ContactPoints { get; init; } = [];

    /// <summary>At most 50.</summary>
    public IReadOnlyList<AddressInput> Addresses { get; init; } = [];

    /// <summary>At most 10.</summary>
    public IReadOnlyList<ExternalRefInput> ExternalRefs { get; init; } = [];

    /// <summary>True creates the party although one with the same phone exists.</summary>
    public bool AllowDuplicate { get; init; }
}

/// <summary>
/// Creates a party. When a party that the caller may see has one of its phones already, it is refused with POSSIBLE_DUPLICATE and that
/// party's number, unless allowDuplicate is true.
/// </summary>
[Needs(Permissions.Create)]
internal sealed class CreateParty(CustomersDb db, FieldCipher cipher, NumberBlocks numbers, IOrganisation organisation, PartiesByContact lookup, Caller caller)
    : Mutation<CreatePartyInput, Party>
{
    public override async Task<Party> Run(CreatePartyInput input, CancellationToken ct)
    {
        await CheckAsync(input, ct);
        var party = new Party(await PartyNumber.NextAsync(numbers, db, ct), input.Kind, await organisation.Place(input.OrgUnitId, caller, Scope, ct));
        party.Rename(input.DisplayName, cipher);
        party.Rank(input.Level);
        party.CameFrom(input.Source);
        foreach (var role in input.Roles) party.Take(role);
        foreach (var known in input.ExternalRefs) party.KnownAs(known.System, known.Key);
        for (var i = 0; i < input.Addresses.Count; i++) party.Locate(new Address(input.Addresses[i], $"addresses.{i}", cipher), "addresses");
        for (var i = 0; i < input.ContactPoints.Count; i++) await ReachAsync(party, input, i, ct);
        db.Add(party);
        return party.Begin();
    }

    async Task ReachAsync(Party party, CreatePartyInput input, int at, CancellationToken ct)
    {
        var (given, field) = (input.ContactPoints[at], $"contactPoints.{at}.value");
        var value = ContactValue.Read(given.Type, given.Value, field);
        if (!input.AllowDuplicate && value.Family == ContactValue.PhoneFamily && (await lookup.Find(value, caller.Scope(Permissions.Read), 1, ct)) is [var known, ..])
            throw new Refused(CustomersErrors.PossibleDuplicate, field, ("number", known.Number));
        party.Reach(given.Type, value, given.Verified, field, cipher);
    }

    async Task CheckAsync(CreatePartyInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        PartyTexts.Check(input.DisplayName, input.Level, input.Source, reasons);
        reasons.AddIf(input.ContactPoints.Count > Party.MostContactPoints, CommonErrors.TooMany, "contactPoints", ("max", Party.MostContactPoints));
        reasons.AddIf(input.Addresses.Count > Party.MostAddresses, CommonErrors.TooMany, "addresses", ("max", Party.MostAddresses));
        if (!reasons.AddIf(input.ExternalRefs.Count > Party.MostExternalRefs, CommonErrors.TooMany, "externalRefs", ("max", Party.MostExternalRefs)))
            for (var i = 0; i < input.ExternalRefs.Count; i++)
            {
                var (system, key) = (input.ExternalRefs[i].System, input.ExternalRefs[i].Key);
                if (reasons.AddIf(!PartyTexts.IsCode(system, ExternalRef.LongestSystem), CommonErrors.InvalidFormat, $"externalRefs.{i}.system", ("expected", "A-Z a-z 0-9 …, 1–40"))
                    | reasons.AddIf(!PartyTexts.IsCode(key, ExternalRef.LongestKey), CommonErrors.InvalidFormat, $"externalRefs.{i}.key", ("expected", "A-Z a-z 0-9 …, 1–64"))) continue;
                var taken = input.ExternalRefs.Take(i).Any(r => r.System == system && r.Key == key) || await db.Set<ExternalRef>().AnyAsync(r => r.System == system && r.Key == key, ct);
                reasons.AddIf(taken, CommonErrors.AlreadyExists, $"externalRefs.{i}.key", ("what", system), ("value", key));
            }
        reasons.ThrowIfAny();
    }
}
