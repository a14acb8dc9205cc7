namespace Platform.Administration.Organisation;

/// <summary>Gives a unit another name. Its code stays.</summary>
[Needs("administration:org:write")]
internal sealed class RenameOrgUnit(AdministrationDb db) : Mutation<RenameOrgUnit.RenameOrgUnitInput, OrgUnit>
{
    /// <summary>The unit and its new name.</summary>
    public sealed record RenameOrgUnitInput : ChangeInput
    {
        /// <summary>Name, at most 100 characters.</summary>
        public required string Name { get; init; }
    }

    /// <inheritdoc />
    public override async Task<OrgUnit> Run(RenameOrgUnitInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        Texts.Name(reasons, input.Name, "name", 100);
        reasons.ThrowIfAny();
        var unit = await db.Take<OrgUnit>(input, Scope, null, ct);
        unit.Rename(input.Name.Trim());
        return unit;
    }
}
