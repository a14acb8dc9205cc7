using System.Reflection;

namespace Platform.Kernel.Timeline;

/// <summary>Which events stand on timelines and what is said of them; gathered once from Contracts and the modules.</summary>
public sealed class TimelineCatalog
{
    readonly Dictionary<string, Type> _events;
    readonly Dictionary<Type, TimelineText> _texts;

    /// <summary>Scans; two texts of one event are a mistake that stops the start.</summary>
    public TimelineCatalog(IEnumerable<Module> modules)
    {
        var types = modules.Select(m => m.Assembly).Append(typeof(ITimelined).Assembly).Distinct().SelectMany(a => a.GetTypes()).ToList();
        _events = types.Where(t => typeof(ITimelined).IsAssignableFrom(t) && t is { IsAbstract: false, IsInterface: false }).ToDictionary(t => t.Name);
        _texts = types.Where(t => t.IsAbstract && t.IsSealed).SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(f => f.FieldType == typeof(TimelineText)).Select(f => (TimelineText)f.GetValue(null)!).ToDictionary(t => t.Event);
    }

    /// <summary>Every event that stands on timelines.</summary>
    public IReadOnlyCollection<Type> Events => _events.Values;

    /// <summary>Every declared text.</summary>
    public IReadOnlyCollection<TimelineText> Texts => _texts.Values;

    /// <summary>The event type of a stored name; null when it stands on no timeline.</summary>
    public Type? Find(string name) => _events.GetValueOrDefault(name);

    /// <summary>What is said of an event; staff alone see one of which nothing is declared, under its type's name.</summary>
    public TimelineText Of(Type e) => _texts.GetValueOrDefault(e) ?? new TimelineText(e, e.Name, e.Name, TimelineVisibility.Internal);
}
