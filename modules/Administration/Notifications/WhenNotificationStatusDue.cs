using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.Kernel.Plugins;
using Platform.Sdk;

namespace Platform.Administration.Notifications;

/// <summary>Asks a carrier what became of a message. One that cannot be asked leaves the message FAILED rather than have somebody told twice.</summary>
internal sealed class WhenNotificationStatusDue(AdministrationDb db, IPorts ports, Carriers carriers, Caller caller, IOptions<NotificationOptions> options) : IReaction<NotificationStatusDue>
{
    static readonly TimeSpan Patience = TimeSpan.FromDays(2);

    /// <inheritdoc />
    public async Task On(NotificationStatusDue e, CancellationToken ct)
    {
        var it = await db.Set<Notification>().FirstOrDefaultAsync(n => n.Id == e.NotificationId, ct);
        if (it is null || it.Attempt != e.Attempt || it.State is not (NotificationState.Queued or NotificationState.Sent)) return;
        if (ports.Find<IQueryNotification>(it.Connection!) is not { } port)
        {
            if (it.State == NotificationState.Queued) it.Fail("OUTCOME_UNKNOWN", it.Reason);
            return;
        }
        var answer = await port.Status(new NotificationQuery { Key = it.MessageKey, CarrierNumber = it.CarrierNumber }, carriers.Context("ask-" + it.MessageKey, caller.CorrelationId, it.Locale), ct);
        var patient = db.Now - it.CreatedAt < Patience;
        switch (answer)
        {
            case Ok<NotificationReceipt> { Value: var receipt }: it.Sent(it.Connection!, receipt.CarrierNumber, receipt.DeliveredAt?.UtcDateTime, null, db.Now); break;
            case Pending<NotificationReceipt> { NextCheck: var next }: it.Sent(it.Connection!, null, null, patient ? next.UtcDateTime : null, db.Now); break;
            case Failed<NotificationReceipt> { Error.Kind: ErrorKind.NotFound }: it.Later("NOT_TAKEN", null, null, options.Value, db.Now); break;
            case Failed<NotificationReceipt> { Error: { Kind: ErrorKind.Rejected } error }: it.Fail(error.Code, error.VendorMessage); break;
            default:
                if (patient) it.LoseAnswer(it.Connection!, it.Reason ?? "STATUS_UNKNOWN", db.Now + options.Value.AskAgain); else it.Fail("OUTCOME_UNKNOWN", it.Reason);
                break;
        }
    }
}
