namespace Platform.Administration.Auditing;

/// <summary>Names one delivery.</summary>
internal abstract record DeliveryInput : MutationInput
{
    /// <summary>The module whose event it is.</summary>
    public required string Publisher { get; init; }

    /// <summary>Its number within that module.</summary>
    public required long DeliveryId { get; init; }
}

/// <summary>Gives a delivery that was set aside a new set of tries.</summary>
[Needs(Permission)]
internal sealed class RedeliverDelivery(AdministrationDb db, DeliveryBoard board, Caller caller) : Mutation<RedeliverDelivery.RedeliverDeliveryInput, DeliveryReport>
{
    public const string Permission = "administration:delivery:write";

    /// <summary>The delivery.</summary>
    public sealed record RedeliverDeliveryInput : DeliveryInput;

    /// <inheritdoc />
    public override Task<DeliveryReport> Run(RedeliverDeliveryInput input, CancellationToken ct)
        => DeliveryDecision.RunAsync(db, Scope, caller, nameof(RedeliverDelivery), input, board.Redeliver, ct);
}

/// <summary>Decides that a delivery that was set aside need not take effect; what waited behind it goes on.</summary>
[Needs(RedeliverDelivery.Permission)]
internal sealed class DiscardDelivery(AdministrationDb db, DeliveryBoard board, Caller caller) : Mutation<DiscardDelivery.DiscardDeliveryInput, DeliveryReport>
{
    /// <summary>The delivery.</summary>
    public sealed record DiscardDeliveryInput : DeliveryInput;

    /// <inheritdoc />
    public override Task<DeliveryReport> Run(DiscardDeliveryInput input, CancellationToken ct)
        => DeliveryDecision.RunAsync(db, Scope, caller, nameof(DiscardDelivery), input, board.Discard, ct);
}

/// <summary>What both decisions have in common: the right over everything, and a line in the audit trail.</summary>
internal static class DeliveryDecision
{
    public static async Task<DeliveryReport> RunAsync(AdministrationDb db, RowScope scope, Caller caller, string action, DeliveryInput input, Func<string, long, CancellationToken, Task<DeliveryReport?>> decide, CancellationToken ct)
    {
        if (!scope.All) throw new Refused(CommonErrors.PermissionMissing, null, ("permission", RedeliverDelivery.Permission + " (ALL)"));
        var report = await decide(input.Publisher, input.DeliveryId, ct) ?? throw new Refused(CommonErrors.NotFound, "deliveryId", ("what", "Delivery"));
        db.Add(new AuditRow
        {
            At = db.Now, Actor = caller.Name, ActorId = caller.UserId, Action = action, SubjectType = "Delivery", SubjectId = report.DeliveryId, SubjectVersion = 1,
            Changes = System.Text.Json.JsonSerializer.Serialize(new { report.Publisher, report.Consumer, report.Event }), Ip = caller.Ip, CorrelationId = caller.CorrelationId,
        });
        return report;
    }
}
