using System.ComponentModel.DataAnnotations.Schema;
using Platform.Contracts.Customers;
using Platform.Customers.Duplicates;
using Platform.Kernel.Security;

namespace Platform.Customers;

/// <summary>
/// Somebody the company deals with: a consumer, a dealer, a supplier, an own department. One party has one row, whatever roles it has, and
/// need not have bought anything.
/// </summary>
internal sealed class Party : ScopedAggregate, IParty, ISelf
{
    public const int MostContactPoints = 50, MostAddresses = 50, MostExternalRefs = 10, LongestLevel = 40, LongestSource = 40;

    readonly List<HeldRole> _heldRoles = [];
    readonly List<ContactPoint> _contactPoints = [];
    readonly List<Address> _addresses = [];
    readonly List<ExternalRef> _externalRefs = [];
    readonly List<Party> _kin = [];

    Party() { }

    public Party(string number, PartyKind kind, OrgPath org) => (Number, Kind, Org) = (number, kind, org);

    /// <summary>The number people quote: C, year and month of creation in UTC, running number.</summary>
    public string Number { get; private set; } = "";

    /// <summary>What it is by nature.</summary>
    public PartyKind Kind { get; private set; }

    /// <summary>Whether it may be dealt with.</summary>
    public PartyStatus Status { get; internal set; }

    /// <summary>The record that goes on: its own id unless it was merged into another one.</summary>
    public long FamilyId { get; private set; }

    [Protected, Encrypted]
    public string? NameSealed { get; private set; }

    [Protected]
    public string? NameIndex { get; private set; }

    /// <summary>How the company ranks it, in the company's own words; null when unranked.</summary>
    public string? Level { get; private set; }

    /// <summary>Where it came from, such as a campaign or another system; null when unknown.</summary>
    public string? Source { get; private set; }

    /// <summary>Language in which it wants to be written to, <c>zh-CN</c> or <c>en</c>; null: the deployment's own, Chinese.</summary>
    public string? Locale { get; private set; }

    /// <summary>Ways by which it does not want to be written to, names separated by blanks.</summary>
    public string Declined { get; private set; } = "";

    /// <summary>The way by which it wants to be written to before any other, of MOBILE, EMAIL and WECHAT; null when it has not said.</summary>
    public ContactType? PreferredChannel { get; private set; }

    /// <summary>The same as a list.</summary>
    [NotMapped]
    public IReadOnlyList<ContactType> DeclinedChannels => [.. Declined.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<ContactType>)];

    public IReadOnlyList<HeldRole> HeldRoles => _heldRoles;

    public IReadOnlyList<ContactPoint> ContactPoints => _contactPoints;

    public IReadOnlyList<Address> Addresses => _addresses;

    public IReadOnlyList<ExternalRef> ExternalRefs => _externalRefs;

    /// <summary>Itself and what was merged into it; empty for a merged record.</summary>
    public IReadOnlyList<Party> Kin => _kin;

    /// <summary>A new record is a family of its own; to be called once it has an id.</summary>
    public Party Begin()
    {
        FamilyId = Id;
        return this;
    }

    /// <summary>Goes on for both. Families are one level deep, so that taking a merge back touches two records and no others.</summary>
    /// <exception cref="Refused">One of them is merged already or erased, or others were merged into the one that is to end.</exception>
    public void Absorb(Party merged)
    {
        if (Status is not (PartyStatus.Active or PartyStatus.Inactive)) throw new Refused(DuplicateErrors.NotOpen, "id", ("number", Number));
        if (merged.Status is not (PartyStatus.Active or PartyStatus.Inactive)) throw new Refused(DuplicateErrors.NotOpen, "mergedId", ("number", merged.Number));
        if (merged.Kin.Any(k => k != merged)) throw new Refused(DuplicateErrors.Chain, "mergedId", ("number", merged.Number));
        (merged.Status, merged.FamilyId) = (PartyStatus.Merged, Id);
        Touch();
        Record(() => new PartiesMerged(Id, merged.Id));
    }

    /// <summary>Lets a merged record live again, with the status it had.</summary>
    public void Release(Party merged, PartyStatus before)
    {
        (merged.Status, merged.FamilyId) = (before, merged.Id);
        Touch();
        Record(() => new PartiesUnmerged(Id, merged.Id));
    }

    /// <summary>Says by which way it wants to be written to first; null takes the wish away.</summary>
    public void Prefer(ContactType? channel) => PreferredChannel = channel;

    /// <summary>Says in what language and by which ways it wants to be written to; null leaves a wish as it is.</summary>
    public void Wish(string? locale, IReadOnlyCollection<ContactType>? declined)
        => (Locale, Declined) = (locale is null ? Locale : locale.Length == 0 ? null : locale, declined is null ? Declined : string.Join(' ', declined.Distinct().Order()));

    /// <exception cref="Refused">The party has no such contact point.</exception>
    public ContactPoint ContactPointOf(long id)
        => _contactPoints.Find(c => c.Id == id) ?? throw new Refused(CommonErrors.NotFound, "contactPointId", ("what", nameof(ContactPoint)));

    /// <exception cref="Refused">The party has no such address.</exception>
    public Address AddressOf(long id)
        => _addresses.Find(a => a.Id == id) ?? throw new Refused(CommonErrors.NotFound, "addressId", ("what", nameof(Address)));

    public string? Name(FieldCipher cipher) => cipher.Reveal(NameSealed);

    public void Rename(string name, FieldCipher cipher)
    {
        RefuseIfErased();
        var tidy = PartyName.Tidy(name);
        (NameSealed, NameIndex) = (cipher.Protect(tidy), cipher.Index(tidy));
    }

    /// <summary>Blank text takes the value away.</summary>
    public void Rank(string? level) => Level = string.IsNullOrWhiteSpace(level) ? null : level.Trim();

    /// <summary>Blank text takes the value away.</summary>
    public void CameFrom(string? source) => Source = string.IsNullOrWhiteSpace(source) ? null : source.Trim();

    /// <summary>Nothing is written down of an erased person again: whoever comes back is a new party.</summary>
    /// <exception cref="Refused">It was erased.</exception>
    public void RefuseIfErased(string field = "id")
    {
        if (Status == PartyStatus.Erased) throw new Refused(Privacy.PrivacyErrors.Erased, field);
    }

    /// <summary>Something that hangs on it changed.</summary>
    public void Noted() => Touch();

    public bool Has(PartyRole role) => _heldRoles.Exists(r => r.Role == role);

    /// <summary>A role it already has stays as it is.</summary>
    public void Take(PartyRole role)
    {
        if (Has(role)) return;
        _heldRoles.Add(new HeldRole(role));
        Touch();
    }

    /// <summary>A role it does not have stays away.</summary>
    public void Drop(PartyRole role)
    {
        if (_heldRoles.RemoveAll(r => r.Role == role) > 0) Touch();
    }

    public void KnownAs(string system, string key) => _externalRefs.Add(new ExternalRef(system, key));

    /// <summary>The first of a type is preferred until another one is chosen.</summary>
    /// <exception cref="Refused">The party has it already, or too many.</exception>
    public ContactPoint Reach(ContactType type, ContactValue value, bool verified, string field, FieldCipher cipher)
    {
        RefuseIfErased();
        if (_contactPoints.Count >= MostContactPoints) throw new Refused(CommonErrors.TooMany, field, ("max", MostContactPoints));
        if (_contactPoints.Exists(c => c.Type == type && c.Reveal(cipher) == value.Text))
            throw new Refused(CommonErrors.AlreadyExists, field, ("what", nameof(ContactPoint)), ("value", ContactValue.Mask(type, value.Text)));
        var point = new ContactPoint(type, value, verified, cipher) { Preferred = !_contactPoints.Exists(c => c.Type == type && c.Preferred) };
        _contactPoints.Add(point);
        Touch();
        return point;
    }

    /// <summary>When the preferred one goes, the oldest of its type takes its place.</summary>
    public void Forget(ContactPoint point)
    {
        _contactPoints.Remove(point);
        if (point.Preferred && _contactPoints.Where(c => c.Type == point.Type).MinBy(c => c.Id) is { } next) next.Preferred = true;
        Touch();
    }

    public void Prefer(ContactPoint point)
    {
        foreach (var one in _contactPoints) if (one.Type == point.Type) one.Preferred = one == point;
        Touch();
    }

    /// <exception cref="Refused">Too many.</exception>
    public void Locate(Address address, string field)
    {
        RefuseIfErased();
        if (_addresses.Count >= MostAddresses) throw new Refused(CommonErrors.TooMany, field, ("max", MostAddresses));
        _addresses.Add(address);
        Touch();
    }

    public void ChangeAddress(Address address, AddressInput input, string field, FieldCipher cipher)
    {
        address.Change(input, field, cipher);
        Touch();
    }

    public void Leave(Address address)
    {
        _addresses.Remove(address);
        Touch();
    }
}
