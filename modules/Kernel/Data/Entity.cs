using System.ComponentModel.DataAnnotations.Schema;

namespace Platform.Kernel.Data;

/// <summary>A stored row with an identity. Ids come in blocks from the database, are unique per module and never reused; gaps are normal.</summary>
public abstract class Entity
{
    /// <summary>Given when the object is first added to a context; 0 before that.</summary>
    public long Id { get; internal set; }
}

/// <summary>An entity that is changed as a whole: it carries a version, remembers who touched it, and records what happened to it.</summary>
public abstract class Aggregate : Entity
{
    readonly List<PendingEvent> _pending = [];
    readonly List<(string Part, string What)> _parts = [];

    /// <summary>1 when created, one more with every saved change; the optimistic lock.</summary>
    public long Version { get; internal set; }

    /// <summary>When it was created, UTC.</summary>
    public DateTime CreatedAt { get; internal set; }

    /// <summary>Account that created it; null when the program did.</summary>
    public long? CreatedBy { get; internal set; }

    /// <summary>When it last changed, UTC.</summary>
    public DateTime UpdatedAt { get; internal set; }

    /// <summary>Account that changed it last; null when the program did.</summary>
    public long? UpdatedBy { get; internal set; }

    /// <summary>What happened to it in this unit of work and is not saved yet.</summary>
    [NotMapped]
    internal IReadOnlyList<PendingEvent> Pending => _pending;

    /// <summary>True when only a part of it changed and its version must move all the same.</summary>
    [NotMapped]
    internal bool Touched { get; private set; }

    /// <summary>Parts that changed, for the audit trail; only what was named.</summary>
    [NotMapped]
    internal IReadOnlyList<(string Part, string What)> Parts => _parts;

    /// <summary>True when this change must not move the version.</summary>
    [NotMapped]
    internal bool IsQuiet { get; private set; }

    internal void Saved()
    {
        _pending.Clear();
        _parts.Clear();
        Touched = IsQuiet = false;
    }

    /// <summary>Says that the aggregate changed although none of its own columns did (a line was edited): its version moves.</summary>
    protected void Touch() => Touched = true;

    /// <summary>The same, and names the part in the audit trail, so that whoever was slower learns what it was.</summary>
    /// <param name="part">What kind of part, such as <c>Steps</c>.</param>
    /// <param name="what">Which, by code; never personal data.</param>
    protected void Touch(string part, string what)
    {
        Touch();
        _parts.Add((part, what));
    }

    /// <summary>
    /// Says that this change contradicts nothing that a person may be about to send: the version stays, so that they get no conflict. For what a reaction
    /// fills in a moment after a person's own change. It is still saved only if nobody else has saved meanwhile, and audited.
    /// </summary>
    protected void Quietly() => IsQuiet = true;

    /// <summary>Records an event; it is stored in the same transaction as the change itself and delivered afterwards.</summary>
    /// <param name="event">Built when the row is saved, so that it can carry the id of a new row.</param>
    /// <param name="dueAt">Deliver not before this time, UTC; null delivers at once. A delayed event does not hold back later ones.</param>
    /// <param name="happenedAt">When it happened, UTC, if not now (history taken over from elsewhere).</param>
    protected void Record(Func<IEvent> @event, DateTime? dueAt = null, DateTime? happenedAt = null)
        => _pending.Add(new PendingEvent(@event, dueAt, happenedAt));

    /// <summary>Sets the creation time of an object that existed elsewhere before.</summary>
    protected void CreatedElsewhere(DateTime at) => CreatedAt = at;
}

/// <summary>An event that waits for its row to be saved.</summary>
internal sealed record PendingEvent(Func<IEvent> Event, DateTime? DueAt, DateTime? HappenedAt);

/// <summary>An aggregate that belongs to a place in the organisation tree; row scope applies to it.</summary>
public abstract class ScopedAggregate : Aggregate, IPlaced
{
    /// <summary>Owning unit.</summary>
    public long OrgId { get; private set; }

    /// <summary>Region at or above the owning unit; null when there is none.</summary>
    public long? RegionId { get; private set; }

    /// <summary>Branch at or above the owning unit; null when there is none.</summary>
    public long? BranchId { get; private set; }

    /// <summary>The owning site; null when the owning unit is not a site.</summary>
    public long? SiteId { get; private set; }

    /// <summary>The four as one value.</summary>
    [NotMapped]
    public OrgPath Org
    {
        get => new(OrgId, RegionId, BranchId, SiteId);
        set => (OrgId, RegionId, BranchId, SiteId) = (value.Unit, value.Region, value.Branch, value.Site);
    }
}

/// <summary>A row that belongs to a place in the organisation tree.</summary>
public interface IPlaced
{
    /// <summary>Owning unit.</summary>
    long OrgId { get; }

    /// <summary>Region at or above the owning unit; null when there is none.</summary>
    long? RegionId { get; }

    /// <summary>Branch at or above the owning unit; null when there is none.</summary>
    long? BranchId { get; }

    /// <summary>The owning site; null when the owning unit is not a site.</summary>
    long? SiteId { get; }
}

/// <summary>Has a person who answers for it; SELF scope sees what one owns.</summary>
public interface IOwned
{
    /// <summary>Account id of the owner; null while nobody has it.</summary>
    long? OwnerId { get; }
}

/// <summary>Concerns a party; SELF scope of an account that is that party sees it.</summary>
public interface IPartied
{
    /// <summary>The party within Customers; null while nobody knows it.</summary>
    long? PartyId { get; }
}

/// <summary>Is a party itself; SELF scope of an account that is that party sees it.</summary>
public interface ISelf;

/// <summary>Belongs to a team; TEAM scope sees what one's teams have.</summary>
public interface ITeamed
{
    /// <summary>Team id; null while no team has it.</summary>
    long? TeamId { get; }
}

/// <summary>A second team has it as well, such as the provider that does a department's work; TEAM scope of either sees it.</summary>
public interface ISharedWithTeam : ITeamed
{
    /// <summary>The second team's id; null while it is shared with none.</summary>
    long? SharedTeamId { get; }
}
