using System.Collections.Concurrent;
using System.Reflection;
using Platform.Sdk;
using Polly.CircuitBreaker;

namespace Platform.Host.Plugins;

/// <summary>One operation of a port, called under guard.</summary>
internal abstract class PortCall
{
    private static readonly ConcurrentDictionary<MethodInfo, PortCall> Known = new();

    public static PortCall Of(MethodInfo method) => Known.GetOrAdd(method, static method =>
    {
        // Task<Result<T>> is what the SDK promises of every operation; a test holds the SDK to it.
        var value = method.ReturnType.GetGenericArguments()[0].GetGenericArguments()[0];
        return (PortCall)Activator.CreateInstance(typeof(PortCall<>).MakeGenericType(value), method)!;
    });

    public abstract object Run(ConnectionSlot slot, object?[] arguments);
}

/// <inheritdoc/>
internal sealed class PortCall<T>(MethodInfo method) : PortCall
{
    private readonly bool readsOnly = method.GetCustomAttribute<ReadsOnlyAttribute>() is not null;

    public override object Run(ConnectionSlot slot, object?[] arguments) => Metered(slot, arguments);

    private async Task<Result<T>> Metered(ConnectionSlot slot, object?[] arguments)
    {
        var began = slot.Clock.GetTimestamp();
        var result = await Guarded(slot, arguments);
        slot.Meter.Count(method.Name, result, slot.Clock.GetElapsedTime(began), slot.Clock.GetUtcNow());
        return result;
    }

    private async Task<Result<T>> Guarded(ConnectionSlot slot, object?[] arguments)
    {
        var (context, cancellation) = ((CallContext)arguments[1]!, (CancellationToken)arguments[2]!);
        if (slot.Enter() is not { } open) return NotSent("PLUGIN_SUSPENDED");
        var remaining = context.Deadline - slot.Clock.GetUtcNow();
        if (remaining > open.Guard.LongestCall) remaining = open.Guard.LongestCall;
        if (remaining <= TimeSpan.Zero)
        {
            open.Leave();
            return NotSent("DEADLINE_PASSED");
        }
        using var time = new CancellationTokenSource(remaining, slot.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellation);
        var call = new RunningCall(open);
        try
        {
            if (!await call.Queue(either.Token)) return NotSent("PLUGIN_OVERLOADED");
            object?[] passed = [arguments[0], context with { Deadline = slot.Clock.GetUtcNow() + remaining }, either.Token];
            return await open.Guard.Breaker.ExecuteAsync(
                async _ => await Judged(call, open, passed, slot, time.Token, either.Token), CancellationToken.None);
        }
        catch (BrokenCircuitException)
        {
            return NotSent("PLUGIN_SUSPENDED", open.Guard.BreakFor);
        }
        catch (OperationCanceledException)
        {
            // Before the start nothing was sent; after it, only the plugin knows.
            return call.Started && !readsOnly
                ? new OutcomeUnknown<T>("CALL_CANCELLED")
                : NotSent(time.IsCancellationRequested ? "PLUGIN_OVERLOADED" : "CALL_CANCELLED");
        }
        finally
        {
            call.EndWithoutStart();
        }
    }

    private async Task<Result<T>> Judged(
        RunningCall call, OpenConnection open, object?[] arguments, ConnectionSlot slot, CancellationToken time, CancellationToken either)
    {
        var target = open.Find(method.DeclaringType!);
        // Replaced by a version without this ability while the caller held on to it.
        if (target is null) return Result.Failed<T>(ErrorKind.NotSupported, "PORT_GONE");
        try
        {
            var work = Task.Run(async () => AnswerCopy.Of(await Ask(target, arguments)), CancellationToken.None);
            call.StartedAs(work);
            return await work.WaitAsync(either);
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested)
        {
            return readsOnly ? NotSent("DEADLINE_PASSED") : new OutcomeUnknown<T>("DEADLINE_PASSED");
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            throw;
        }
        catch (GarbageAnswer garbage)
        {
            slot.Log.LogError("{Connection} answered {Operation} with garbage: {What}", slot.Code, method.Name, garbage.Message);
            return Result.Failed<T>(ErrorKind.Bug, "PLUGIN_ANSWER_INVALID");
        }
        catch (Exception fault)
        {
            slot.Log.LogError("{Connection} failed in {Operation}: {Fault}", slot.Code, method.Name, fault.ToString());
            return Result.Failed<T>(ErrorKind.Bug, "PLUGIN_FAULT");
        }
    }

    private Task<Result<T>> Ask(object target, object?[] arguments) =>
        (Task<Result<T>>)method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;

    private static Result<T> NotSent(string code, TimeSpan? retryAfter = null) =>
        new PluginError { Kind = ErrorKind.Transient, Code = code, RetryAfter = retryAfter };
}
