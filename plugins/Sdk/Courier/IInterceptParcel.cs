namespace Platform.Sdk;

/// <summary>A courier that can stop a parcel on its way and send it back.</summary>
[Capability("courier.intercept")]
public interface IInterceptParcel
{
    /// <summary>
    /// Asks for the parcel to be stopped. Success means the order was taken, not that the parcel was caught: that shows in later
    /// tracking events.
    /// Twice for one number is one order. After the delivery it is <see cref="ErrorKind.Conflict"/>.
    /// </summary>
    Task<Result<InterceptAccepted>> Intercept(InterceptRequest request, CallContext context, CancellationToken cancellation);
}
