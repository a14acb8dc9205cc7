using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Privacy;

/// <summary>Whom to erase, and why.</summary>
internal sealed record ErasePartyInput : ChangeInput
{
    /// <summary>Why, such as the person's own wish; at most 500 characters and no personal data.</summary>
    public required string Reason { get; init; }
}

/// <summary>
/// Asks that a person be erased. Nothing happens yet: its holds are listed, and somebody else must confirm with <c>confirmErasure</c>. A merged
/// record is erased with the one that goes on.
/// </summary>
[Needs(PrivacyPermissions.Erase)]
internal sealed class EraseParty(CustomersDb db, Caller caller) : Mutation<ErasePartyInput, ErasureRequest>
{
    public override async Task<ErasureRequest> Run(ErasePartyInput input, CancellationToken ct)
    {
        var reason = PrivacyTexts.Read(input.Reason, "reason");
        var party = await db.Take<Party>(input, Scope, null, ct);
        Persons.Check(party, "id");
        if (await db.Set<ErasureRequest>().AnyAsync(r => r.PartyId == party.Id && r.Open == true, ct)) throw new Refused(PrivacyErrors.AskedAlready, "id");
        var request = new ErasureRequest(party, reason, caller.UserId);
        db.Add(request);
        return request;
    }
}

/// <summary>Who has rights of a person.</summary>
internal static class Persons
{
    /// <exception cref="Refused">No person, a merged record, or erased already.</exception>
    public static void Check(Party party, string field)
    {
        if (party.Kind is not (PartyKind.Person or PartyKind.Household)) throw new Refused(PrivacyErrors.NotAPerson, field);
        if (party.Status == PartyStatus.Merged) throw new Refused(PrivacyErrors.Merged, field);
        if (party.Status == PartyStatus.Erased) throw new Refused(PrivacyErrors.Erased, field);
    }
}
