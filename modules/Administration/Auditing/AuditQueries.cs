namespace Platform.Administration.Auditing;

/// <summary>Reads of the audit trail and of deliveries. They are not cut by organisation, so they need their permission over everything.</summary>
[Extends(typeof(Query))]
internal sealed class AuditQueries(AuditTrail trail, DeliveryBoard deliveries, Caller caller)
{
    const string ReadAudit = "administration:audit:read";

    /// <summary>Who changed what, newest first, over all modules. For older ones ask again with <c>to</c>.</summary>
    /// <param name="where">What to look for; null finds everything.</param>
    /// <param name="first">How many, 1 to 100.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs(ReadAudit)]
    public async Task<IReadOnlyList<AuditLine>> AuditTrail(AuditWhere? where, int first, CancellationToken ct)
    {
        if (first is < 1 or > 100) throw new Refused(CommonErrors.OutOfRange, "first", ("min", 1), ("max", 100));
        RequireEverything(ReadAudit);
        return await trail.FindAsync(where ?? new AuditWhere(), first, ct);
    }

    /// <summary>Checks a module's audit chain from its first link; reads every row. Null when there is no such module.</summary>
    /// <param name="module">Name of the module.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs(ReadAudit)]
    public async Task<ChainCheck?> VerifyAuditChain(string module, CancellationToken ct)
    {
        RequireEverything(ReadAudit);
        return await trail.VerifyAsync(module, ct);
    }

    /// <summary>Deliveries that failed too often and were set aside, oldest first, at most 100.</summary>
    /// <param name="ct">Ends with the request.</param>
    [Needs(RedeliverDelivery.Permission)]
    public async Task<IReadOnlyList<DeliveryReport>> DeadDeliveries(CancellationToken ct)
    {
        RequireEverything(RedeliverDelivery.Permission);
        return await deliveries.InState(DeliveryState.Dead, 100, ct);
    }

    void RequireEverything(string permission)
    {
        if (!caller.Scope(permission).All) throw new Refused(GraphErrors.Forbidden, null, ("what", permission + " (ALL)"));
    }
}

internal sealed class DeliveryReportType : ObjectType<DeliveryReport>
{
    public DeliveryReportType()
    {
        Shows(d => d.Publisher);
        Shows(d => d.DeliveryId);
        Shows(d => d.Event);
        Shows(d => d.Consumer);
        Shows("subject", d => GlobalId.Encode(d.SubjectType, d.SubjectId)).NotNull().Described("Global id of what it happened to.");
        Shows(d => d.State);
        Shows(d => d.Attempts);
        Shows(d => d.Error);
        Shows(d => d.OccurredAt);
        Shows(d => d.DueAt);
    }
}
