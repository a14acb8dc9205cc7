using Platform.Customers.Finding;

namespace Platform.Customers;

/// <summary>What GraphQL shows of a party; what hangs on it is in <see cref="PartyFields"/>.</summary>
internal sealed class PartyType : ObjectType<Party>
{
    public PartyType()
    {
        Shows(p => p.Id);
        Shows(p => p.Version);
        Shows(p => p.Number);
        ShowsHistory("customers:party:history");
        Shows(p => p.Kind);
        Shows(p => p.Status);
        Shows(p => p.Level).Needs(Caller.Staff);
        Shows(p => p.Source).Needs(Caller.Staff);
        Shows(p => p.Locale);
        Shows("declinedChannels", p => p.DeclinedChannels).Reads(nameof(Party.Declined)).NotNull().Described("Ways by which it does not want to be written to.");
        Shows(p => p.PreferredChannel);
        Shows(p => p.OrgId).As("orgUnitId").AsId("OrgUnit").NotSortable();
        Shows(p => p.CreatedAt);
        Shows(p => p.UpdatedAt);
        Filter<PartyRole>("role", (role, _) => p => p.Kin.Any(k => k.HeldRoles.Any(r => r.Role == role))).Described("Has this role, whatever others it has.");
        Filter<ExternalRefFilter>("externalRef", (known, _) => p => p.Kin.Any(k => k.ExternalRefs.Any(r => r.System == known.System && r.Key == known.Key)))
            .Described("Is known to another system under this key.");
        Filter<string>("search", PartySearch.Of).Described(
            "A party's number or exact name (case, width and spaces apart; parts of names cannot be searched); with customers:contact:search also a whole phone, its last four digits, or an e-mail address.");
    }
}

/// <summary>A key in another system.</summary>
internal sealed record ExternalRefFilter
{
    /// <summary>The other system.</summary>
    public required string System { get; init; }

    /// <summary>Its key there.</summary>
    public required string Key { get; init; }
}
