using System.Runtime.CompilerServices;
using Platform.Contracts.Customers;
using Platform.Kernel.Timeline;

namespace Platform.Administration.Timeline;

/// <summary>How a viewer looks at timelines.</summary>
internal sealed class TimelineView(NodeVisibility nodes, IParties parties, Caller caller)
{
    /// <summary>Sees entries for staff, and entries of documents that have no page of their own.</summary>
    public const string Internal = "administration:timeline:internal";

    /// <summary>Sees entries for service providers.</summary>
    public const string Provider = "administration:timeline:provider";

    public bool SeesEverything => caller.Can(Internal);

    /// <summary>The narrowest audience whose entries the viewer gets.</summary>
    public TimelineVisibility Least(TimelineVisibility? asked)
    {
        var own = SeesEverything ? TimelineVisibility.Internal : caller.Can(Provider) ? TimelineVisibility.Provider : TimelineVisibility.Customer;
        return asked is { } wanted && wanted > own ? wanted : own;
    }

    /// <summary>The subject under all ids it is known by; null when there is none or the viewer may not see it.</summary>
    public async Task<(string Type, IReadOnlyList<long> Ids)?> Find(string globalId, CancellationToken ct)
    {
        if (!GlobalId.TryDecode(globalId, out var type, out var id) || !nodes.Knows(type)) return null;
        var subject = new SubjectRef(type, id);
        if (!(await nodes.Visible([subject], false, caller, ct)).Contains(subject)) return null;
        var ids = type == "Party" ? (await parties.Family([id], ct)).GetValueOrDefault(id) ?? [id] : [id];
        return (type, ids);
    }
}

/// <summary>What happened to a document or person, over all modules.</summary>
[Extends(typeof(Query))]
internal sealed class TimelineQueries(TimelineReader reader, TimelineView view, Caller caller)
{
    const int Most = 100;

    /// <summary>
    /// What happened to anything with a global id, oldest first, causes before effects, over all modules that are on. Null when there is no such object or the viewer
    /// may not see it. Entries about documents that the viewer may not see are left out.
    /// </summary>
    /// <param name="subject">Global id of an order, a case, a customer …</param>
    /// <param name="first">How many entries, 1 to 100.</param>
    /// <param name="after">Only entries after this cursor; null begins at the start.</param>
    /// <param name="visibility">Only what this audience may read, for instance CUSTOMER before reading it out; null gives all that the viewer may.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs(Caller.SignedIn)]
    public async Task<Connection<TimelineEntry>?> Timeline([Id("Node")] string subject, int first, string? after, TimelineVisibility? visibility, CancellationToken ct)
    {
        if (first is < 1 or > Most) throw new Refused(GraphErrors.PageSize, null, ("max", Most));
        return await view.Find(subject, ct) is { } found ? await reader.Read(found.Type, found.Ids, view.Least(visibility), first, after, view.SeesEverything, caller, ct) : null;
    }
}

/// <summary>New entries of timelines, live.</summary>
[Extends(typeof(Subscription))]
internal sealed class TimelineChanges(TimelineFeed feed, TimelineReader reader, TimelineView view, Caller caller)
{
    /// <summary>Each new entry of a timeline that the viewer may read; ends at once when there is no such object or the viewer may not see it.</summary>
    /// <param name="subject">Global id of an order, a case, a customer …</param>
    /// <param name="ct">Ends with the subscription.</param>
    [Needs(Caller.SignedIn)]
    public async IAsyncEnumerable<TimelineEntry> TimelineAppended([Id("Node")] string subject, [EnumeratorCancellation] CancellationToken ct)
    {
        if (await view.Find(subject, ct) is not { } found || !GlobalId.TryDecode(subject, out var type, out var id)) yield break;
        var about = new SubjectRef(type, id);
        await foreach (var (module, eventId) in feed.Listen(about, ct))
        {
            if (await view.Find(subject, ct) is null) yield break;
            if (await reader.One(about, module, eventId, view.Least(null), view.SeesEverything, caller, ct) is { } entry) yield return entry;
        }
    }
}
