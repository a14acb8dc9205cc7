namespace Platform.Administration.Organisation;

/// <summary>What the schema shows of a unit.</summary>
internal sealed class OrgUnitType : ObjectType<OrgUnit>
{
    public OrgUnitType()
    {
        Shows(u => u.Id);
        Shows(u => u.Code);
        Shows(u => u.Name);
        Shows(u => u.Tier);
        Shows(u => u.Status);
        Shows(u => u.ParentId).AsId(nameof(OrgUnit));
        Shows(u => u.RegionId).AsId(nameof(OrgUnit));
        Shows(u => u.BranchId).AsId(nameof(OrgUnit));
        Shows(u => u.CalendarId).AsId(nameof(Calendars.Calendar));
        Shows(u => u.Version);
        Shows(u => u.CreatedAt);
        Shows(u => u.UpdatedAt);
        DefaultOrder(u => u.Tier);
        DefaultOrder(u => u.Code);
    }
}

/// <summary>What the schema shows of a team.</summary>
internal sealed class TeamType : ObjectType<Team>
{
    public TeamType()
    {
        Shows(t => t.Id);
        Shows(t => t.Code);
        Shows(t => t.Name);
        Shows(t => t.OrgId).AsId(nameof(OrgUnit)).As("unitId").Described("The unit it belongs to.");
        Shows(t => t.Members);
        Shows(t => t.Version);
        Shows(t => t.CreatedAt);
        DefaultOrder(t => t.Code);
    }
}

/// <summary>What the schema shows of a member.</summary>
internal sealed class TeamMemberType : ObjectType<TeamMember>
{
    public TeamMemberType()
    {
        Shows(m => m.Id);
        Shows(m => m.AccountId).AsId("Account");
    }
}
