using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Consents;

/// <summary>A party's quiet hours.</summary>
internal sealed record SetQuietTimeInput : MutationInput
{
    /// <summary>Global id of the party.</summary>
    public required string PartyId { get; init; }

    /// <summary>Beginning, <c>HH:mm</c>; null, with <c>to</c>, takes the hours away.</summary>
    public string? From { get; init; }

    /// <summary>End, <c>HH:mm</c>, exclusive; before the beginning when they go over midnight.</summary>
    public string? To { get; init; }

    /// <summary>IANA time zone.</summary>
    public string TimeZone { get; init; } = "Asia/Shanghai";
}

/// <summary>Sets the hours in which a party wants no calls and no messages, urgent ones neither. They stand beside the deployment's own for all customers.</summary>
[Needs(ConsentPermissions.Write)]
internal sealed class SetQuietTime(CustomersDb db) : Mutation<SetQuietTimeInput, QuietTime>
{
    public override async Task<QuietTime> Run(SetQuietTimeInput input, CancellationToken ct)
    {
        if (input.From is not null || input.To is not null)
            if (!QuietTime.TryTime(input.From, out var from) || !QuietTime.TryTime(input.To, out var to) || from == to) throw new Refused(ConsentErrors.QuietForm, "from");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(input.TimeZone, out _) || input.TimeZone.Length > 60) throw new Refused(CommonErrors.InvalidFormat, "timeZone", ("expected", "IANA"));
        var party = await db.Take<Party>(input.PartyId, "partyId", Scope, null, ct);
        party.RefuseIfErased("partyId");
        var quiet = await db.Set<QuietTime>().AsTracking().FirstOrDefaultAsync(q => q.PartyId == party.Id, ct);
        if (quiet is null) db.Add(quiet = new QuietTime(party));
        quiet.Set(input.From, input.To, input.TimeZone);
        return quiet;
    }
}
