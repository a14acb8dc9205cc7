namespace Platform.Administration.Notifications;

/// <summary>Has a message that failed sent once more, under the same key.</summary>
[Needs("administration:notification:write")]
internal sealed class RetryNotification(AdministrationDb db) : Mutation<RetryNotification.RetryNotificationInput, Notification>
{
    /// <summary>The message.</summary>
    public sealed record RetryNotificationInput : ChangeInput;

    /// <inheritdoc />
    public override async Task<Notification> Run(RetryNotificationInput input, CancellationToken ct)
    {
        var message = await db.Take<Notification>(input, Scope, null, ct);
        message.Retry(db.Now);
        return message;
    }
}
