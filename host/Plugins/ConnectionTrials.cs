using Platform.Kernel.Plugins;
using Platform.Sdk;

namespace Platform.Host.Plugins;

/// <summary>Tries settings on a connection of its own that nobody else sees.</summary>
internal sealed class ConnectionTrials(ConnectionOpener opener, PluginSettings settings, TimeProvider clock, ILogger<ConnectionTrials> log)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public async Task<ConnectionTrial> Try(LoadedPlugin? plugin, PluginConnection candidate, CancellationToken cancellation)
    {
        var began = clock.GetTimestamp();
        ConnectionTrial Told(bool works, bool hasCheck = false, string? code = null, string? words = null, string? partner = null) =>
            new(works, hasCheck, code, words, partner, (long)clock.GetElapsedTime(began).TotalMilliseconds);

        if (plugin is null) return Told(false, code: "PLUGIN_MISSING");
        OpenConnection open;
        try
        {
            open = await opener.Open(plugin, candidate);
        }
        catch (PluginRefusal refusal)
        {
            return Told(false, code: refusal.Code, words: refusal.Reason);
        }
        try
        {
            if (open.Find(typeof(ICheckConnection)) is null) return Told(true);
            var slot = new ConnectionSlot(candidate, clock, log) { IsSuspended = false };
            slot.Swap(open, null);
            var context = new CallContext { IdempotencyKey = Guid.NewGuid().ToString("N"), CorrelationId = "trial", Deadline = clock.GetUtcNow() + Longest };
            var answer = await GuardedPort.For<ICheckConnection>(slot).Check(new CheckConnectionRequest(), context, cancellation);
            string? Clean(string? words) => words is null ? null : SecretMembers.Clean(words, plugin.Manifest, candidate.Configuration);
            return answer is Ok<ConnectionChecked> { Value: var done }
                ? Told(true, true, partner: Clean(done.Partner))
                : Told(false, true, answer.Error?.Code ?? "NO_ANSWER", Clean(answer.Error?.VendorMessage));
        }
        finally
        {
            await open.Close(TimeSpan.FromSeconds(Math.Min(5, settings.DrainSeconds)), log);
        }
    }
}
