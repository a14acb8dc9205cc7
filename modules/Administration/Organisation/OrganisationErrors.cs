namespace Platform.Administration.Organisation;

/// <summary>Errors of the organisation tree.</summary>
internal static class OrganisationErrors
{
    /// <summary>The tier is not below the parent's.</summary>
    public static readonly ErrorCode TierNotBelow = new("TIER_NOT_BELOW_PARENT",
        "A {tier} cannot stand below a {parentTier}.", "{tier}不能设在{parentTier}之下。");

    /// <summary>The unit is closed.</summary>
    public static readonly ErrorCode UnitClosed = new("ORG_UNIT_CLOSED", "The unit {unit} is closed.", "组织单位{unit}已关闭。");

    /// <summary>Head office cannot be closed or moved.</summary>
    public static readonly ErrorCode HeadOfficeStays = new("HEAD_OFFICE_STAYS", "Head office can be neither closed nor moved.", "总部不能关闭，也不能移动。");

    /// <summary>There is still something in the unit.</summary>
    public static readonly ErrorCode UnitInUse = new("ORG_UNIT_IN_USE",
        "The unit still has {units} active units below it and {accounts} active accounts.", "该单位下仍有{units}个有效下级单位和{accounts}个有效账号。");
}
