namespace Platform.AfterSales;

/// <summary>Somebody who does work, of our own staff or of a provider.</summary>
internal sealed class Technician : ScopedAggregate, IOwned, ITeamed
{
    Technician() { }

    /// <summary>A technician that is filled by <see cref="Fill"/>.</summary>
    public Technician(string code) => Code = code;

    /// <summary>Code, unique, such as the staff number; never changes.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Name as it stands on slips.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Account for signing in; null without one.</summary>
    public long? AccountId { get; private set; }

    /// <summary>The same account, for SELF scope.</summary>
    public long? OwnerId { get; private set; }

    /// <summary>Provider; null for own staff.</summary>
    public long? ProviderId { get; private set; }

    /// <summary>Own team, or the provider's; null without one.</summary>
    public long? TeamId { get; private set; }

    /// <summary>Codes of what they can do, separated by blanks.</summary>
    public string Skills { get; private set; } = "";

    /// <summary>Beginnings of division codes where they work, separated by blanks; empty works anywhere in the unit.</summary>
    public string Areas { get; private set; } = "";

    /// <summary>Jobs a day.</summary>
    public int CapacityPerDay { get; private set; }

    /// <summary>Whether they get work.</summary>
    public bool Active { get; private set; } = true;

    /// <summary>Appointments made so far; moving it keeps two of the same time from being made at once.</summary>
    public int Bookings { get; private set; }

    /// <summary>Replaces everything but the code.</summary>
    public void Fill(OrgPath org, string name, long? accountId, ServiceProvider? provider, long? teamId, string skills, string areas, int capacity, bool active)
    {
        (Org, Name, AccountId, OwnerId, ProviderId, TeamId) = (org, name, accountId, accountId, provider?.Id, provider?.TeamId ?? teamId);
        (Skills, Areas, CapacityPerDay, Active) = (skills, areas, capacity, active);
    }

    /// <summary>An appointment was made: whoever makes another at the same moment has to look again.</summary>
    public void Book() => Bookings++;
}
