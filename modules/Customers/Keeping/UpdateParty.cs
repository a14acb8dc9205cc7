using Platform.Customers.Data;
using Platform.Kernel.Security;

namespace Platform.Customers.Keeping;

/// <summary>What to change; what is left out or null stays as it is.</summary>
internal sealed record UpdatePartyInput : ChangeInput
{
    /// <summary>New name, at most 120 characters.</summary>
    public string? DisplayName { get; init; }

    /// <summary>New rank, at most 40 characters; an empty text takes it away.</summary>
    public string? Level { get; init; }

    /// <summary>New source, at most 40 characters; an empty text takes it away.</summary>
    public string? Source { get; init; }
}

/// <summary>Changes name, level or source of a party.</summary>
[Needs(Permissions.Update)]
internal sealed class UpdateParty(CustomersDb db, FieldCipher cipher) : Mutation<UpdatePartyInput, Party>
{
    public override async Task<Party> Run(UpdatePartyInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        PartyTexts.Check(input.DisplayName, input.Level, input.Source, reasons);
        reasons.ThrowIfAny();
        var party = await db.Take<Party>(input, Scope, null, ct);
        if (input.DisplayName is { } name) party.Rename(name, cipher);
        if (input.Level is { } level) party.Rank(level);
        if (input.Source is { } source) party.CameFrom(source);
        return party;
    }
}
