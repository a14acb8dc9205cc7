using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Care;

/// <summary>A day of a party's own.</summary>
internal sealed record SetSpecialDayInput : MutationInput
{
    /// <summary>Global id of the party.</summary>
    public required string PartyId { get; init; }

    /// <summary>What it is. A party has one birthday: a second one replaces it; other days are told apart by their names.</summary>
    public required SpecialDayKind Kind { get; init; }

    /// <summary>What people call it, at most 60 characters; needed unless it is a birthday.</summary>
    public string? Name { get; init; }

    /// <summary>True for a day of the Chinese calendar.</summary>
    public bool IsLunar { get; init; }

    /// <summary>Month, 1 to 12.</summary>
    public required int Month { get; init; }

    /// <summary>Day of the month; 30 is the last of a lunar month, 29 February the 28th in other years.</summary>
    public required int Day { get; init; }

    /// <summary>True for the second of two lunar months of that number.</summary>
    public bool IsLeapMonth { get; init; }
}

/// <summary>Writes down a party's birthday or another day that matters to it.</summary>
[Needs(CampaignPermissions.Write)]
internal sealed class SetSpecialDay(CustomersDb db) : Mutation<SetSpecialDayInput, SpecialDay>
{
    public override async Task<SpecialDay> Run(SetSpecialDayInput input, CancellationToken ct)
    {
        var (name, most) = (string.IsNullOrWhiteSpace(input.Name) || input.Kind == SpecialDayKind.Birthday ? null : input.Name.Trim(), input.IsLunar ? 30 : input.Month is < 1 or > 12 ? 0 : DateTime.DaysInMonth(2024, input.Month));
        if (name is null && input.Kind != SpecialDayKind.Birthday) throw new Refused(CommonErrors.Required, "name");
        if (name?.Length > SpecialDay.LongestName) throw new Refused(CommonErrors.TooLong, "name", ("max", SpecialDay.LongestName));
        if (input.Month is < 1 or > 12 || input.Day < 1 || input.Day > most || (input.IsLeapMonth && !input.IsLunar)) throw new Refused(CampaignErrors.NoSuchDay, "day");
        var party = await db.Take<Party>(input.PartyId, "partyId", Scope, null, ct);
        party.RefuseIfErased("partyId");
        var days = await db.Set<SpecialDay>().AsTracking().Where(d => d.PartyId == party.Id).ToListAsync(ct);
        var day = days.Find(d => d.Kind == input.Kind && d.Name == name);
        if (day is null)
        {
            if (days.Count >= SpecialDay.MostOfParty) throw new Refused(CommonErrors.TooMany, "partyId", ("max", SpecialDay.MostOfParty));
            db.Add(day = new SpecialDay(party, input.Kind));
        }
        day.Set(name, input.IsLunar, input.Month, input.Day, input.IsLeapMonth);
        party.Noted();
        return day;
    }
}
