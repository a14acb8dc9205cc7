using System.Collections.Concurrent;
using System.Globalization;
using GraphQL;
using GraphQLParser.AST;
using Microsoft.Extensions.DependencyInjection;
using Platform.Contracts;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Graph;

namespace Platform.Kernel.Privacy;

/// <summary>The personal data that one request has shown so far; stored before its answer leaves, each object and field once.</summary>
public sealed class PersonalReads(IEnumerable<IPersonalReadLog> logs)
{
    readonly ConcurrentDictionary<(SubjectRef, string), PersonalRead> _noted = new();

    internal static async ValueTask Note(IResolveFieldContext context, GraphField field, RevealsAttribute reveals, object value)
    {
        if (reveals.UnlessMasked is { } masked && value.GetType().GetProperty(masked)!.GetValue(value) is true) return;
        var reads = context.RequestServices!.GetRequiredService<PersonalReads>();
        var (caller, parent) = (context.RequestServices!.GetRequiredService<CurrentCaller>().Caller, context.Source!);
        var subject = new SubjectRef(parent.GetType().Name, (parent as Entity)?.Id ?? 0);
        var party = reveals.Party is { } name && parent.GetType().GetProperty(name)!.GetValue(parent) is { } id ? Convert.ToInt64(id, CultureInfo.InvariantCulture) : (long?)null;
        var what = $"{parent.GetType().Name}.{field.Name}";
        reads._noted.TryAdd((subject, what), new PersonalRead(subject, party, what, caller.UserId, caller.Purpose, caller.Ip, caller.CorrelationId));
        // An event of a stream leaves by itself; nobody comes by afterwards.
        if (context.Operation.Operation == OperationType.Subscription) await reads.FlushAsync(CancellationToken.None);
    }

    /// <summary>Stores what was noted. A read that cannot be logged must not leave: let it throw.</summary>
    public async Task FlushAsync(CancellationToken ct)
    {
        if (_noted.IsEmpty) return;
        var noted = new List<PersonalRead>();
        foreach (var key in _noted.Keys) if (_noted.TryRemove(key, out var read)) noted.Add(read);
        foreach (var log in logs) await log.Write(noted, ct);
    }
}
