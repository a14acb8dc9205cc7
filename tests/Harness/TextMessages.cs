using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Plugins;
using Platform.Sdk;

namespace Platform.Harness;

/// <summary>A carrier of text messages: the telephones of a town, behind the port that plugins implement.</summary>
public sealed partial class TextMessages : INotificationChannel
{
    readonly ConcurrentQueue<NotificationMessage> _sent = new();

    /// <summary>What the next messages come to; empty takes them.</summary>
    public ConcurrentQueue<PluginError> Failures { get; } = new();

    /// <summary>Messages that were taken, oldest first.</summary>
    public IReadOnlyList<NotificationMessage> Sent => [.. _sent];

    public Task<Result<ChannelDescription>> Describe(DescribeChannelRequest request, CallContext context, CancellationToken cancellation)
        => Task.FromResult<Result<ChannelDescription>>(new Ok<ChannelDescription>(new ChannelDescription { Address = AddressKind.Mobile, LongestSubject = 0, LongestBody = 300 }));

    public Task<Result<NotificationReceipt>> Send(NotificationMessage message, CallContext context, CancellationToken cancellation)
    {
        if (Failures.TryDequeue(out var error)) return Task.FromResult<Result<NotificationReceipt>>(new Failed<NotificationReceipt>(error));
        _sent.Enqueue(message);
        return Task.FromResult<Result<NotificationReceipt>>(new Ok<NotificationReceipt>(new NotificationReceipt { Key = message.Key }));
    }

    /// <summary>Adds the carrier to those that the program has.</summary>
    public void AddTo(IServiceCollection services)
    {
        var inner = services.Last(d => d.ServiceType == typeof(IPorts));
        services.AddSingleton<IPorts>(s => new Ports(this, (IPorts)(inner.ImplementationInstance ?? inner.ImplementationFactory?.Invoke(s) ?? ActivatorUtilities.CreateInstance(s, inner.ImplementationType!))));
    }

    /// <summary>Asks for a code and reads it from the telephone.</summary>
    public async Task<string> CodeAsync(TestApp app, string phone, string address)
    {
        var before = To(address).Count;
        // Asked again at once it may still be the pause after the last code.
        await TestApp.EventuallyAsync(async () => (await app.PostAsync("mutation($input: RequestSignInCodeInput!) { requestSignInCode(input: $input) { validSeconds userErrors { code } } }", new { input = new { contact = phone } }))
            .GetProperty("data").GetProperty("requestSignInCode").GetProperty("userErrors").GetArrayLength() == 0, "a code is sent to " + phone);
        await TestApp.EventuallyAsync(() => Task.FromResult(To(address).Count > before), "a code arrives at " + address);
        return Code().Match(To(address)[^1].Body).Value;
    }

    /// <summary>Signs a customer in by telephone; bearer token.</summary>
    public async Task<string> SignInAsync(TestApp app, string phone)
    {
        var code = await CodeAsync(app, phone, "+86" + phone);
        var answer = await app.PostAsync("mutation($input: SignInWithCodeInput!) { signInWithCode(input: $input) { accessToken userErrors { code message } } }", new { input = new { contact = phone, code } });
        return answer.GetProperty("data").GetProperty("signInWithCode").GetProperty("accessToken").GetString() ?? throw new Xunit.Sdk.XunitException($"Sign-in failed: {answer}");
    }

    /// <summary>Messages to one telephone.</summary>
    public IReadOnlyList<NotificationMessage> To(string address) => [.. _sent.Where(m => m.Address == address)];

    [GeneratedRegex("[0-9]{6}")]
    private static partial Regex Code();

    sealed class Ports(TextMessages texts, IPorts inner) : IPorts
    {
        public TPort? Find<TPort>(string connection) where TPort : class => connection == "texts" ? texts as TPort : inner.Find<TPort>(connection);

        public IReadOnlyList<string> Connections<TPort>() where TPort : class => typeof(TPort) == typeof(INotificationChannel) ? [.. inner.Connections<TPort>(), "texts"] : inner.Connections<TPort>();
    }
}
