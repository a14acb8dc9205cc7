using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Plugins;
using Platform.Sdk;

namespace Platform.Logistics;

/// <summary>Takes in what couriers push. News of a number that is not known yet is kept: its waybill may be one whose answer was lost.</summary>
internal sealed class WhenTrackingReported(IServiceScopeFactory scopes) : IWebhookHandler<TrackingReported>
{
    /// <inheritdoc />
    public Task Handle(string connection, TrackingReported e, CancellationToken ct) => Transient.RetryAsync(async () =>
    {
        await using var scope = scopes.CreateAsyncScope();
        var caller = Caller.System with { Name = "courier:" + connection, CorrelationId = "hook-" + Guid.NewGuid().ToString("N") };
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = caller;
        var db = scope.ServiceProvider.GetRequiredService<LogisticsDb>();
        db.Work = new UnitOfWork(caller, nameof(TrackingReported));
        await scope.ServiceProvider.GetRequiredService<TrackingIntake>().TakeInAsync(connection, e.WaybillNumber, [Translate(connection, e, db.Now)], ct);
        await db.SaveChangesAsync(ct);
        if (db.Database.CurrentTransaction is { } open) await open.CommitAsync(ct);
    }, ct);

    public static TrackingEvent Translate(string connection, TrackingReported e, DateTime now) => new()
    {
        Courier = connection, Number = e.WaybillNumber, EventId = e.Tracking.EventId, Status = Meaning(e.Tracking), Reason = Cut(e.Tracking.Reason, 200),
        RawCode = Cut(e.Tracking.RawCode, 100)!, RawText = Cut(e.Tracking.RawText, 500)!, Place = Cut(e.Tracking.Place, 200),
        OccurredAt = UtcConverter.ToStore(e.Tracking.OccurredAt.UtcDateTime), ReceivedAt = now,
    };

    /// <summary>The SDK has no word for a lost parcel: it is an exception whose reason says so.</summary>
    static ParcelStatus Meaning(Sdk.TrackingEvent e) => e.Status switch
    {
        TrackingStatus.Exception when IsLoss(e.Reason) => ParcelStatus.Lost,
        _ => Enum.TryParse<ParcelStatus>(e.Status.ToString(), out var status) ? status : ParcelStatus.Unknown,
    };

    static bool IsLoss(string? reason)
        => reason is not null && (reason.Contains("LOST", StringComparison.OrdinalIgnoreCase) || reason.Contains("丢失", StringComparison.Ordinal) || reason.Contains("遗失", StringComparison.Ordinal));

    static string? Cut(string? text, int max) => text?.Length > max ? text[..max] : text;
}
