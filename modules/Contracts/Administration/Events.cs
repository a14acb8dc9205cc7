namespace Platform.Contracts.Administration;

/// <summary>A unit was added to the organisation.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Code">Its code.</param>
public sealed record OrgUnitCreated(long UnitId, string Code) : IEvent;

/// <summary>A unit was renamed or closed, or works by another calendar.</summary>
/// <param name="UnitId">The unit.</param>
public sealed record OrgUnitChanged(long UnitId) : IEvent;

/// <summary>A unit stands elsewhere in the tree now, because it or a unit above it was moved.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Place">Its place now.</param>
/// <remarks>
/// Each module rewrites the place of the unit's rows when it hears of it, and once more after <see cref="Settled"/>, for rows that an instance which
/// remembered the old place wrote meanwhile.
/// </remarks>
public sealed record OrgUnitMoved(long UnitId, OrgPath Place) : IEvent
{
    /// <summary>By then every instance knows the new place.</summary>
    public static readonly TimeSpan Settled = TimeSpan.FromSeconds(15);
}

/// <summary>A calendar was made or says other hours now.</summary>
/// <param name="CalendarId">The calendar.</param>
/// <param name="Code">Its code.</param>
public sealed record CalendarChanged(long CalendarId, string Code) : IEvent;

/// <summary>An account was opened.</summary>
/// <param name="AccountId">The account.</param>
public sealed record AccountCreated(long AccountId) : IEvent;

/// <summary>What an account may do, or whether it may sign in, changed.</summary>
/// <param name="AccountId">The account.</param>
public sealed record AccountAccessChanged(long AccountId) : IEvent;

/// <summary>The permissions of a role changed.</summary>
/// <param name="RoleId">The role.</param>
public sealed record RoleChanged(long RoleId) : IEvent;

/// <summary>A module was switched on or off.</summary>
/// <param name="Module">Its name.</param>
/// <param name="Enabled">Whether it is on now.</param>
public sealed record ModuleToggled(string Module, bool Enabled) : IEvent;

/// <summary>An import went on: another batch was taken in, or its state changed. For live viewers; it reaches no reaction.</summary>
/// <param name="ImportJobId">The job.</param>
public sealed record ImportProgressed(long ImportJobId) : IEvent;

/// <summary>An import has ended.</summary>
/// <param name="ImportJobId">The job.</param>
/// <param name="Type">What was imported.</param>
/// <param name="Failed">Rows that failed.</param>
public sealed record ImportCompleted(long ImportJobId, string Type, long Failed) : IEvent;

/// <summary>An announcement is there to be read.</summary>
/// <param name="BulletinId">The bulletin.</param>
/// <param name="Audience">How many people it is for.</param>
public sealed record BulletinPublished(long BulletinId, int Audience) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Bulletin", BulletinId));
}

/// <summary>An announcement was taken back.</summary>
/// <param name="BulletinId">The bulletin.</param>
public sealed record BulletinWithdrawn(long BulletinId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Bulletin", BulletinId));
}

/// <summary>The stored settings of a connection to a partner were made, changed or removed.</summary>
/// <param name="Code">The connection.</param>
/// <param name="PluginId">The plugin that serves it.</param>
public sealed record PluginConnectionChanged(string Code, string PluginId) : IEvent;

/// <summary>A plugin or a connection was switched on or off, or a package was ordered to be loaded again.</summary>
/// <param name="Subject">What was: <c>plugin:ID</c>, <c>connection:CODE</c>, <c>package:FOLDER</c>.</param>
/// <param name="Enabled">Whether it is on now.</param>
public sealed record PluginSwitched(string Subject, bool Enabled) : IEvent;
