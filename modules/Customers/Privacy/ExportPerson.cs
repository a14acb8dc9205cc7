using Platform.Customers.Data;
using Platform.Kernel.Privacy;

namespace Platform.Customers.Privacy;

/// <summary>Whose data, and what for.</summary>
internal sealed record ExportPersonInput : MutationInput
{
    /// <summary>Global id of the party.</summary>
    public required string PartyId { get; init; }

    /// <summary>What for, such as the person's request of a day; at most 500 characters and no personal data.</summary>
    public required string Purpose { get; init; }
}

/// <summary>
/// Gathers all that all modules, on or off, keep of a person into one JSON file, by module and type, in clear. The file is ready moments later, is
/// readable by whoever asked, and goes after 7 days or with the person's erasure. That it was made is in the log of reads.
/// </summary>
[Needs(PrivacyPermissions.Export)]
internal sealed class ExportPerson(CustomersDb db, Caller caller) : Mutation<ExportPersonInput, PersonalExport>
{
    public override async Task<PersonalExport> Run(ExportPersonInput input, CancellationToken ct)
    {
        var purpose = PrivacyTexts.Read(input.Purpose, "purpose");
        var party = await db.Take<Party>(input.PartyId, "partyId", Scope, null, ct);
        Persons.Check(party, "partyId");
        var export = new PersonalExport(party, purpose, caller, db.Now);
        db.Add(export);
        return export;
    }
}
