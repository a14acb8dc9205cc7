namespace Platform.Kernel.Events;

/// <summary>Told when another set of modules is on: the host builds and swaps the schema. All registered ones are asked, one after the other.</summary>
public interface IModuleSetListener
{
    /// <summary>Follows the change. An exception is logged; the set counts all the same and the listener is asked again with the next look.</summary>
    /// <param name="modules">Names of all modules that are on, the always-on one included.</param>
    /// <param name="ct">Ends when the program stops.</param>
    Task Use(IReadOnlySet<string> modules, CancellationToken ct);
}
