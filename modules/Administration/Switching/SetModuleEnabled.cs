using Microsoft.EntityFrameworkCore;

namespace Platform.Administration.Switching;

/// <summary>
/// Switches a module on or off while the program runs. Off: its fields leave the schema, its events wait, its tables stay. Refused with
/// MODULE_REQUIRED when the resulting set lacks a module that another needs.
/// </summary>
[Needs("administration:module:write")]
internal sealed class SetModuleEnabled(AdministrationDb db, ModuleRegistry registry, Caller caller) : Mutation<SetModuleEnabled.SetModuleEnabledInput, ModuleState>
{
    /// <summary>The module and whether it shall be on.</summary>
    public sealed record SetModuleEnabledInput : MutationInput
    {
        /// <summary>Name of the module, such as <c>Orders</c>.</summary>
        public required string Module { get; init; }

        /// <summary>Whether it shall be on.</summary>
        public required bool Enabled { get; init; }

        /// <summary>The version the client saw; null switches whatever happened meanwhile.</summary>
        public long? ExpectedVersion { get; init; }
    }

    /// <inheritdoc />
    public override async Task<ModuleState> Run(SetModuleEnabledInput input, CancellationToken ct)
    {
        if (!Scope.All) throw new Refused(CommonErrors.PermissionMissing, null, ("permission", "administration:module:write (ALL)"));
        var module = registry.Find(input.Module) ?? throw new Refused(ModuleRequirements.UnknownModule, "module", ("module", input.Module.Length > 40 ? input.Module[..40] : input.Module));
        if (module.AlwaysOn && !input.Enabled) throw new Refused(ModuleRequirements.AlwaysOn, "module", ("module", module.Name));
        var states = await db.Set<ModuleState>().ToListAsync(ct);
        var state = states.Find(s => s.Module == module.Name) ?? throw new InvalidOperationException($"{module.Name} has no state row.");
        if (input.ExpectedVersion is { } expected && expected != state.Version)
            throw new Refused(CommonErrors.VersionConflict, "expectedVersion", ("current", state.Version), ("expected", expected));
        if (state.Enabled == input.Enabled) return state;
        var on = states.Where(s => s.Enabled && s != state).Select(s => s.Module).ToHashSet();
        if (input.Enabled) on.Add(module.Name);
        ModuleRequirements.Check(registry.All.Select(m => new ModuleNeed(m.Name, m.Requires)), on, "module");
        state.Switch(input.Enabled, db.Now, caller.UserId);
        states.Find(s => registry.Find(s.Module)?.AlwaysOn == true)!.SetChanged();
        return state;
    }
}
