using Platform.Contracts.Administration;
using Platform.Kernel.Data;

namespace Platform.Kernel.Events;

/// <summary>Takes in events of one type. The module's context is committed by the Kernel when <see cref="On"/> returns, together with the note that the event was handled.</summary>
/// <remarks>
/// An event may arrive again after a crash: effects inside the module's database happen once, a call to the outside may repeat and so
/// must carry a stable key. Throwing leads to another try later; <see cref="Postpone"/> asks for one without counting as a failure.
/// </remarks>
public interface IReaction<in TEvent> where TEvent : IEvent
{
    /// <summary>Takes the event in.</summary>
    Task On(TEvent e, CancellationToken ct);
}

/// <summary>The circumstances of the event that is being delivered; injected where needed.</summary>
public sealed class Delivery
{
    /// <summary>Unique over all modules, such as <c>Orders:42</c>; a stable key for calls to the outside.</summary>
    public string EventKey { get; internal set; } = "";

    /// <summary>When it happened, UTC.</summary>
    public DateTime OccurredAt { get; internal set; }

    /// <summary>Where in the organisation; null for events of unscoped objects.</summary>
    public OrgPath? Org { get; internal set; }

    /// <summary>The object it happened to: type name and id.</summary>
    public (string Type, long Id) Subject { get; internal set; }

    /// <summary>Version of the object after it; of two events of one object the one with the higher version is the later.</summary>
    public long Version { get; internal set; }

    internal void Set(string publisher, Data.EventRow row)
    {
        (EventKey, OccurredAt, Subject, Version) = ($"{publisher}:{row.Id}", row.OccurredAt, (row.SubjectType, row.SubjectId), row.SubjectVersion);
        Org = row.Org is null ? null : OrgPath.Parse(row.Org);
    }
}

/// <summary>Thrown by a reaction that must be run again later although nothing failed: a connector said "not yet".</summary>
public sealed class Postpone(TimeSpan by) : Exception("Postponed.")
{
    /// <summary>How long to wait.</summary>
    public TimeSpan By => by;
}

/// <summary>One reaction of one module to one event type.</summary>
/// <param name="Module">The consuming module.</param>
/// <param name="Name">Stable name, <c>Module/ReactionClass</c>.</param>
/// <param name="Reaction">The class that reacts.</param>
/// <param name="Event">The event type.</param>
public sealed record Consumer(Module Module, string Name, Type Reaction, Type Event);

/// <summary>Which events exist and who takes them in; gathered once from the modules' assemblies.</summary>
public sealed class EventCatalog
{
    readonly Dictionary<string, Type> _types;
    readonly ILookup<Type, Consumer> _consumers;
    readonly Dictionary<string, Consumer> _byName;

    /// <summary>Scans the modules for reactions and adds what the Kernel does for each of them.</summary>
    public EventCatalog(IEnumerable<Module> modules)
    {
        var consumers = (from module in modules
                         from type in module.Assembly.GetTypes()
                         where type is { IsClass: true, IsAbstract: false }
                         from face in type.GetInterfaces()
                         where face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IReaction<>)
                         let e = face.GetGenericArguments()[0]
                         select new Consumer(module, $"{module.Name}/{type.Name}", type, e))
            .Concat(modules.Where(m => m.Db is not null).Select(m => new Consumer(m, $"{m.Name}/MoveRows", typeof(MoveRows<>).MakeGenericType(m.Db!), typeof(OrgUnitMoved)))).ToList();
        _consumers = consumers.ToLookup(c => c.Event);
        _byName = consumers.ToDictionary(c => c.Name + ":" + c.Event.Name);
        _types = consumers.Select(c => c.Event).Concat(typeof(IEvent).Assembly.GetTypes())
            .Where(t => typeof(IEvent).IsAssignableFrom(t) && t is { IsAbstract: false, IsInterface: false }).Distinct().ToDictionary(t => t.Name);
    }

    /// <summary>All consumers.</summary>
    public IEnumerable<Consumer> All => _byName.Values;

    /// <summary>Who takes in this event.</summary>
    public IEnumerable<Consumer> ConsumersOf(Type e) => _consumers[e];

    /// <summary>The consumer of a stored delivery; null when the program no longer has it.</summary>
    public Consumer? Find(string name, string eventType) => _byName.GetValueOrDefault(name + ":" + eventType);

    /// <summary>The event type of a stored name; null when the program no longer has it.</summary>
    public Type? TypeOf(string name) => _types.GetValueOrDefault(name);
}
