namespace Platform.Sdk;

/// <summary>
/// A way to tell people something outside the program: mail, text messages, WeChat. The host decides who is told what and when, writes the text and keeps the
/// books; a channel carries one message to one address.
/// </summary>
[Port("notification")]
public interface INotificationChannel : IPort
{
    /// <summary>What the channel carries and to which kind of address. Answered without the network; the host asks at most once a minute.</summary>
    [ReadsOnly]
    Task<Result<ChannelDescription>> Describe(DescribeChannelRequest request, CallContext context, CancellationToken cancellation);

    /// <summary>
    /// Hands one message over to the carrier. The message key is the idempotency key: a carrier that knows such keys gets it as it is, others get an id derived
    /// from it (a mail's Message-ID), so that a repeated message can be told from a new one.
    /// <para>Success: the carrier took responsibility. <see cref="Pending{T}"/>: it will say later; the host asks through <see cref="IQueryNotification"/>.</para>
    /// <para>Failed with <see cref="ErrorKind.Transient"/>, <see cref="ErrorKind.RateLimited"/> or <see cref="ErrorKind.Auth"/>: nothing was taken, the host sends it again
    /// later. Any other kind: it will never be taken, the host tells the reason and gives up.</para>
    /// <para><see cref="OutcomeUnknown{T}"/>: the message left and no answer came. The host asks through <see cref="IQueryNotification"/> where the channel has it; otherwise it
    /// does not send again by itself, because nobody should be told twice.</para>
    /// </summary>
    Task<Result<NotificationReceipt>> Send(NotificationMessage message, CallContext context, CancellationToken cancellation);
}

/// <summary>A channel that can say later what became of a message.</summary>
[Capability("notification.status")]
public interface IQueryNotification
{
    /// <summary>
    /// What became of a message. <see cref="Pending{T}"/>: still under way. <see cref="ErrorKind.NotFound"/> promises that nothing was sent under the key, so the host may send
    /// it again. Another failure kind of <see cref="ErrorKind.Rejected"/> says that it could not be delivered.
    /// </summary>
    [ReadsOnly]
    Task<Result<NotificationReceipt>> Status(NotificationQuery query, CallContext context, CancellationToken cancellation);
}
