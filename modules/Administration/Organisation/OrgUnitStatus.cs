namespace Platform.Administration.Organisation;

/// <summary>Whether a unit works.</summary>
internal enum OrgUnitStatus
{
    /// <summary>Takes new documents and members.</summary>
    Active = 0,

    /// <summary>Keeps what it has; takes nothing new.</summary>
    Closed = 1,
}
