namespace Platform.Kernel.Events;

/// <summary>Which modules are on right now.</summary>
public interface IModuleSwitch
{
    /// <summary>Whether a module is on.</summary>
    bool IsOn(string module);

    /// <summary>Whether a module is or ever was on; one that never was gets no events and back-fills through contracts.</summary>
    bool WasEverOn(string module);
}
