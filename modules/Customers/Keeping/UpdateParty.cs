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

    /// <summary>Language in which it wants to be written to, <c>zh-CN</c> or <c>en</c>; an empty text takes the wish away.</summary>
    public string? Locale { get; init; }

    /// <summary>Ways by which it does not want to be written to, of MOBILE, EMAIL and WECHAT; the whole new list.</summary>
    public IReadOnlyList<ContactType>? DeclinedChannels { get; init; }

    /// <summary>The way by which it wants to be written to, and then by no other as long as it can be reached so: MOBILE, EMAIL or WECHAT.</summary>
    public ContactType? PreferredChannel { get; init; }

    /// <summary>True takes the wish for one way away.</summary>
    public bool ClearPreferredChannel { get; init; }
}

/// <summary>Changes name, level, source, or in what language and by which ways a party is written to.</summary>
[Needs(Permissions.Update)]
internal sealed class UpdateParty(CustomersDb db, FieldCipher cipher) : Mutation<UpdatePartyInput, Party>
{
    public override async Task<Party> Run(UpdatePartyInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        PartyTexts.Check(input.DisplayName, input.Level, input.Source, reasons);
        reasons.AddIf(input.Locale is not (null or "" or "zh-CN" or "en"), CommonErrors.InvalidFormat, "locale", ("expected", "zh-CN, en"));
        for (var i = 0; i < (input.DeclinedChannels?.Count ?? 0); i++)
            reasons.AddIf(input.DeclinedChannels![i] is not (ContactType.Mobile or ContactType.Email or ContactType.Wechat), CommonErrors.InvalidFormat, $"declinedChannels.{i}", ("expected", "MOBILE, EMAIL, WECHAT"));
        reasons.AddIf(input.PreferredChannel is not (null or ContactType.Mobile or ContactType.Email or ContactType.Wechat), CommonErrors.InvalidFormat, "preferredChannel", ("expected", "MOBILE, EMAIL, WECHAT"));
        reasons.AddIf(input is { PreferredChannel: not null, ClearPreferredChannel: true }, CommonErrors.InvalidFormat, "clearPreferredChannel", ("expected", "false"));
        reasons.ThrowIfAny();
        var party = await db.Take<Party>(input, Scope, null, ct);
        if (input.DisplayName is { } name) party.Rename(name, cipher);
        if (input.Level is { } level) party.Rank(level);
        if (input.Source is { } source) party.CameFrom(source);
        party.Wish(input.Locale, input.DeclinedChannels);
        if (input.PreferredChannel is not null || input.ClearPreferredChannel) party.Prefer(input.PreferredChannel);
        return party;
    }
}
