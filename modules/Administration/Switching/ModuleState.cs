using Platform.Contracts.Administration;

namespace Platform.Administration.Switching;

/// <summary>Whether a module is on.</summary>
internal sealed class ModuleState : Aggregate
{
    ModuleState() { }

    /// <summary>The module's name, such as <c>Orders</c>.</summary>
    public string Module { get; private set; } = "";

    /// <summary>Whether it is on: its fields are in the schema, its reactions and jobs run.</summary>
    public bool Enabled { get; private set; }

    /// <summary>Whether it is or ever was on; one that was keeps its events waiting while it is off.</summary>
    public bool EverEnabled { get; private set; }

    /// <summary>Since when it is as it is, UTC.</summary>
    public DateTime Since { get; private set; }

    /// <summary>Account that switched it last; null for the profile at first start.</summary>
    public long? SwitchedBy { get; private set; }

    /// <summary>As the profile says at first start.</summary>
    public static ModuleState Initial(string module, bool enabled, DateTime now) => new() { Module = module, Enabled = enabled, EverEnabled = enabled, Since = now };

    /// <summary>Switches.</summary>
    public void Switch(bool enabled, DateTime now, long? by)
    {
        (Enabled, EverEnabled, Since, SwitchedBy) = (enabled, EverEnabled || enabled, now, by);
        Record(() => new ModuleToggled(Module, Enabled));
    }

    /// <summary>Moves the version of the row that stands for the whole set, so that two switches at once cannot both pass their check.</summary>
    public void SetChanged() => Touch();
}
